import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const host = '::ffff:127.0.0.1';
const members = ['127.0.0.1'];
const server = net.createServer((socket) => {
  const address = socket.remoteAddress ?? '';
  const isIn = members.includes(address);
  console.log(isIn ? 'welcome,' : 'who is', address);
  socket.on('error', console.error);
  socket.resume();
  socket.end();
});
server.on('error', (error) => {
  console.log('not here:', error.message);
});
server.on('listening', () => console.log('open'));
server.listen({ port, host });
