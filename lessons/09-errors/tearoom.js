import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer();

server.on('connection', (socket) => {
  socket.on('data', (tea) => {
    setTimeout(() => socket.end(`your ${tea}`), 1200);
  });
});

server.listen(port, '127.0.0.1');
