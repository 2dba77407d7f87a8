import net from 'node:net';

const server = net.createServer();
console.log('made:', server.address());

server.on('listening', () => {
  console.log('listening:', server.address());
  server.close();
});
server.on('close', () => {
  console.log('closed:', server.address());
});
server.listen({ port: 0, host: '127.0.0.1' });
