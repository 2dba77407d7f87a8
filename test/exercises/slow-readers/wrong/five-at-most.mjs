// fails only: together
import net from 'node:net';
import { pipeline, Readable } from 'node:stream';

const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
function* lines() {
  for (let n = 1; n <= 320; n++) yield lineOf(n);
}
const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  socket.on('error', () => {});
  pipeline(Readable.from(lines()), socket, () => {});
});
server.maxConnections = 5;
server.listen(process.argv[2]);
