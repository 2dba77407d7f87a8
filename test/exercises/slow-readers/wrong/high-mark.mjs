// fails only: memory
import net from 'node:net';
import { pipeline, Readable } from 'node:stream';

const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
function* lines() {
  for (let n = 1; n <= 320; n++) yield lineOf(n);
}
net
  .createServer({ allowHalfOpen: true, highWaterMark: 64 * 1024 * 1024 }, (socket) => {
    socket.on('error', () => {});
    pipeline(Readable.from(lines()), socket, () => {});
  })
  .listen(process.argv[2]);
