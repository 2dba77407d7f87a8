const { EventEmitter } = require('node:events');
const net = require('node:net');

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer();
console.log('socket:', server instanceof net.Socket);
console.log('events:', server instanceof EventEmitter);
console.log('net.server:', net.server);

server.listen(port, '127.0.0.1');
console.log('with a host:', server.address());
const other = net.createServer().listen(0);
console.log('without one:', other.address());
other.close();

server.on('connection', (socket) => {
  socket.on('error', console.error);
  socket.on('data', (data) => socket.write(data));
  server.close();
  console.log('listening:', server.listening);
  console.log('destroyed:', socket.destroyed);
});
