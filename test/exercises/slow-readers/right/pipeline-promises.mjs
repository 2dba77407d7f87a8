import { createServer } from 'node:net';
import { pipeline } from 'node:stream/promises';

const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
createServer({ allowHalfOpen: true }, async (socket) => {
  socket.on('error', () => {});
  try {
    await pipeline(async function* () {
      for (let n = 1; n <= 320; n++) yield lineOf(n);
    }, socket);
  } catch (error) {
    console.error(error.code);
  }
}).listen(process.argv[2], '127.0.0.1');
