import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = new net.Server((socket) => {
  console.log('remote:', socket.remoteAddress);
  console.log('here:', socket.localFamily);
  console.log('there:', socket.remoteFamily);
  socket.on('error', console.error);
  socket.resume();
  socket.end();
});
server.once('error', () => {
  server.listen(port, '127.0.0.1');
});
server.listen(port, '::ffff:127.0.0.1');
