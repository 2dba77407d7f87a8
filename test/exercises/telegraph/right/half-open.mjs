import net from 'node:net';

const wire = new Set();
const options = { allowHalfOpen: true, noDelay: true };

const server = net.createServer(options, (socket) => {
  wire.add(socket);
  socket.on('data', (data) => {
    for (const other of [...wire].filter((each) => each !== socket)) other.write(data);
  });
  socket.on('end', () => {
    wire.delete(socket);
    socket.end();
  });
  socket.on('error', () => {
    wire.delete(socket);
    socket.destroy();
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
