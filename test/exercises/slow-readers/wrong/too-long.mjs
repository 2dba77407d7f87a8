// fails: ends
import net from 'node:net';
import { pipeline, Readable } from 'node:stream';

function* lines() {
  for (let n = 1; n <= 320; n++) yield `${String(n).padEnd(65_536, '.')}\n`;
}
net.createServer({ allowHalfOpen: true }, (socket) => {
  socket.on('error', () => {});
  pipeline(Readable.from(lines()), socket, () => {});
}).listen(process.argv[2]);
