import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer();

server.on('connection', (socket) => {
  socket.on('error', console.error);
  console.log('a client at', socket.remoteAddress);
  socket.resume();
  socket.end('welcome');
});

server.listen(port, '127.0.0.1');
