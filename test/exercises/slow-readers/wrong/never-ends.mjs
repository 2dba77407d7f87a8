// fails only: ends
import net from 'node:net';
import { Readable } from 'node:stream';

const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
function* lines() {
  for (let n = 1; n <= 320; n++) yield lineOf(n);
}
net.createServer({ allowHalfOpen: true }, (socket) => {
  socket.on('error', () => {});
  Readable.from(lines()).pipe(socket, { end: false });
}).listen(process.argv[2]);
