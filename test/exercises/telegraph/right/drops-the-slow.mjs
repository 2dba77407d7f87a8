import net from 'node:net';

// Whoever is too far behind is cut off: nobody else notices.
const MOST = 64 * 1024 * 1024;
const wire = new Set();

const server = net.createServer({ noDelay: true }, (socket) => {
  wire.add(socket);
  socket.on('data', (data) => {
    for (const other of wire) {
      if (other === socket) continue;
      if (other.writableLength > MOST) {
        wire.delete(other);
        other.destroy();
      } else {
        other.write(data);
      }
    }
  });
  socket.on('end', () => wire.delete(socket));
  socket.on('close', () => wire.delete(socket));
  socket.on('error', () => {});
});
server.listen(Number(process.argv[2]), '127.0.0.1');
