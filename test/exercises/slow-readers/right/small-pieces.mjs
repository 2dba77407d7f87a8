import { createServer } from 'node:net';
import { pipeline, Readable } from 'node:stream';

const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
function* pieces() {
  for (let n = 1; n <= 320; n++) {
    const line = Buffer.from(lineOf(n));
    for (let at = 0; at < line.length; at += 10_000) yield line.subarray(at, at + 10_000);
  }
}
createServer({ allowHalfOpen: true, highWaterMark: 20_000 }, (socket) => {
  socket.on('error', () => {});
  pipeline(Readable.from(pieces()), socket, () => {});
}).listen(process.argv[2]);
