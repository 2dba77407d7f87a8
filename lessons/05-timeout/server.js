import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer((socket) => {
  socket.on('error', console.error);
  socket.setTimeout(200);
  socket.on('timeout', () => {
    console.log('destroyed:', socket.destroyed);
    console.log('readyState:', socket.readyState);
  });
  socket.on('data', (data) => {
    console.log('received:', data.toString());
  });
});
server.listen(port, '127.0.0.1');
