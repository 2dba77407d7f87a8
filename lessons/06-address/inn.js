import net from 'node:net';

const server = net.createServer((socket) => {
  console.log('address():', socket.address());
  console.log('remote:', socket.remoteAddress);
  socket.on('error', console.error);
  socket.resume();
  socket.end();
  socket.on('close', () => server.close());
});
server.listen('./hello.sock', () => {
  console.log('server:', server.address());
});
