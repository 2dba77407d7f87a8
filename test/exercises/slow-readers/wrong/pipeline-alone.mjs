// fails only: resets
// pipeline() listens no longer once all lines are sent
import { createServer } from 'node:net';
import { pipeline } from 'node:stream/promises';

createServer({ allowHalfOpen: true }, async (socket) => {
  try {
    await pipeline(async function* () {
      for (let n = 1; n <= 320; n++) yield `${String(n).padEnd(65_535, '.')}\n`;
    }, socket);
  } catch (error) {
    console.error(error.code);
  }
}).listen(process.argv[2], '127.0.0.1');
