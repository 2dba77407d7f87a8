import { on } from 'node:events';
import net from 'node:net';

const wire = new Set();
const server = net.createServer({ noDelay: true }).listen(Number(process.argv[2]), '127.0.0.1');

for await (const [socket] of on(server, 'connection')) {
  wire.add(socket);
  socket.on('error', () => {});
  socket.on('close', () => wire.delete(socket));
  socket.on('end', () => wire.delete(socket));
  socket.on('data', (data) => {
    wire.forEach((other) => other !== socket && other.write(data));
  });
}
