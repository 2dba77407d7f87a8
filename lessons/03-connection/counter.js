import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer();

server.on('connection', (socket) => {
  socket.on('error', console.error);
  socket.resume();
  socket.on('end', () => {
    server.getConnections((error, count) => {
      console.log('at end:', error ?? count);
    });
    console.log('asked');
  });
  socket.on('close', () => {
    server.getConnections((error, count) => {
      console.log('at close:', error ?? count);
    });
  });
});

server.listen(port, '127.0.0.1');
