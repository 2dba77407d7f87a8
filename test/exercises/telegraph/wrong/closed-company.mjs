// fails only: late
import net from 'node:net';

const wire = new Set();
const server = net.createServer({ noDelay: true }, (socket) => {
  wire.add(socket);
  socket.on('data', (data) => {
    // Who was there at the first key belongs to it.
    socket.company ??= [...wire].filter((each) => each !== socket);
    for (const other of socket.company) if (wire.has(other)) other.write(data);
  });
  socket.on('end', () => wire.delete(socket));
  socket.on('close', () => wire.delete(socket));
  socket.on('error', () => {});
});
server.listen(Number(process.argv[2]), '127.0.0.1');
