const net = require('net');
const server = net.createServer((socket) => {
  socket.on('error', () => {});
  socket.resume();
  socket.end('hello\n');
});
server.listen({ port: process.argv[2], host: '127.0.0.1', backlog: 5 });
