import net from 'node:net';

const server = net.createServer();

server.on('listening', () => {
  console.log('listening');
});
server.on('connection', () => {
  console.log('a client is here');
});
server.on('close', () => {
  console.log('closed');
});

console.log('listening:', server.listening);
console.log('address:', server.address());

const port = Number(process.argv[2]);
server.listen(port, '127.0.0.1');
