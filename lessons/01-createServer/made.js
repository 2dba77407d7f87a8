import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer();

server.on('listening', () => {
  console.log('clients can come to port', port);
});

console.log('listening:', server.listening);
console.log('address:', server.address());
