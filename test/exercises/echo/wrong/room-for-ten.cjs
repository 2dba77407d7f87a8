// fails only: fifty
const net = require('net');
const server = net.createServer((socket) => {
  socket.on('error', () => {});
  socket.pipe(socket);
});
server.maxConnections = 10;
server.listen(process.argv[2]);
