import net from 'node:net';

const port = Number(process.argv[2]);
const server = net.createServer();

server.on('connection', (socket) => {
  socket.on('error', console.error);
  socket.on('data', (data) => {
    socket.write(data);
  });
});

server.listen(port, '127.0.0.1');
