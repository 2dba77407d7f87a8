import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer();

server.on('connection', (socket) => {
  socket.on('error', console.error);
  socket.on('end', () => {
    console.log('the client has finished');
  });
});

server.listen(port, '127.0.0.1');
