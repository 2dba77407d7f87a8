import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer();

server.on('connection', (socket) => {
  socket.on('error', console.error);
  socket.on('data', (data) => {
    console.log('read:', data.length, 'bytes');
  });
  socket.pause();
});

server.listen(port, '127.0.0.1');
