// fails only: deaf
import net from 'node:net';

const wire = new Set();
const server = net.createServer({ noDelay: true }, (socket) => {
  wire.add(socket);
  socket.on('data', (data) => {
    // Whoever is behind misses something.
    for (const other of wire) if (other !== socket && !other.writableNeedDrain) other.write(data);
  });
  socket.on('end', () => wire.delete(socket));
  socket.on('close', () => wire.delete(socket));
  socket.on('error', () => {});
});
server.listen(Number(process.argv[2]), '127.0.0.1');
