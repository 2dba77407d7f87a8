const net = require('net');

net.createServer(function (socket) {
  socket.end('hello\n');
}).listen(process.argv[2]);
