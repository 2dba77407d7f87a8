// fails only: resets
import net from 'node:net';

const wire = new Set();
const server = net.createServer({ noDelay: true }, (socket) => {
  wire.add(socket);
  socket.on('data', (data) => {
    for (const other of wire) if (other !== socket) other.write(data);
  });
  socket.on('error', () => {
    for (const other of wire) other.destroy();
  });
  socket.on('end', () => wire.delete(socket));
  socket.on('close', () => wire.delete(socket));
  socket.on('error', () => {});
});
server.listen(Number(process.argv[2]), '127.0.0.1');
