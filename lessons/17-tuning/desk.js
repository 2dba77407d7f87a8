import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer((socket) => {
  socket.on('error', console.error);
  socket.on('data', () => {
    console.log('desk:', socket.getTypeOfService());
    socket.setTypeOfService(32);
    console.log('now:', socket.getTypeOfService());
  });
});

server.listen(port, '127.0.0.1');
