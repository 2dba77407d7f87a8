import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer((socket) => {
  console.log('a client from', socket.remoteAddress);
  socket.on('error', console.error);
  socket.resume();
  socket.end();
});
server.on('error', (error) => {
  console.log('not here:', error.message);
});
server.on('listening', () => {
  console.log('listening');
});
server.listen(port, '::1');
