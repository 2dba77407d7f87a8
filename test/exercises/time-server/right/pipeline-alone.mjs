import { createServer } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

async function* clock() {
  const d = new Date();
  yield `${d.getFullYear()}-`;
  yield `${String(d.getMonth() + 1).padStart(2, '0')}-`;
  yield String(d.getDate()).padStart(2, '0');
  yield ' ';
  yield [d.getHours(), d.getMinutes()].map((n) => String(n).padStart(2, '0')).join(':');
  yield '\n';
}

createServer(async (socket) => {
  try {
    await pipeline(Readable.from(clock()), socket);
  } catch (error) {
    console.error('no answer given:', error.message);
  }
}).listen(Number(process.argv[2]), '127.0.0.1');
