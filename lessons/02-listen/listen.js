import net from 'node:net';

const server = net.createServer();

server.listen(0, '127.0.0.1', () => {
  console.log('now:', server.address());
  server.close();
});

console.log('listening:', server.listening);
console.log('address:', server.address());
