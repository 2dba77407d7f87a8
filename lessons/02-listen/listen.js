import net from 'node:net';

const server = net.createServer();

server.on('listening', () => console.log('above'));

server.listen(0, '127.0.0.1', () => {
  console.log('callback');
  console.log('now:', server.address());
});

server.on('listening', () => {
  console.log('below');
  server.close();
});

console.log('listening:', server.listening);
console.log('address:', server.address());
