import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer();

server.on('connection', (socket) => {
  socket.on('error', console.error);
  socket.resume();
  socket.on('end', () => {
    server.getConnections((error, open) => {
      console.log('at end:', error ?? open);
    });
  });
  socket.on('close', () => {
    server.getConnections((error, left) => {
      console.log('at close:', error ?? left);
    });
  });
});

server.listen(port, '127.0.0.1');
