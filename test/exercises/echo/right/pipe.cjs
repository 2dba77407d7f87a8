const net = require('net');

net.createServer((socket) => {
  socket.on('error', () => {});
  socket.pipe(socket);
}).listen(process.argv[2], '127.0.0.1');
