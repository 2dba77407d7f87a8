import net from 'node:net';

const server = net.createServer();

server.on('listening', () => {
  console.log('on(), before listen()');
});

server.listen(0, '127.0.0.1', () => {
  console.log('callback of listen()');
  console.log('now:', server.address());
});

server.on('listening', () => {
  console.log('on(), after listen()');
  server.close();
});

console.log('listening:', server.listening);
console.log('address:', server.address());
