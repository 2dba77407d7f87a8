import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer();

server.on('connection', (socket) => {
  socket.on('error', console.error);
  socket.on('end', () => {
    socket.end('thank you');
  });
  setTimeout(() => {
    socket.on('data', (data) => {
      console.log('read:', data.toString());
    });
  }, 300);
});

server.listen(port, '127.0.0.1');
