import net from 'node:net';

const server = net.createServer();

server.on('listening', () => {
  console.log('the event: listening');
});
server.on('close', () => {
  console.log('the event: close');
});

server.listen(0);
console.log('listening:', server.listening);
console.log('address:', server.address());
server.close();
