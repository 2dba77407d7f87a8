const net = require('net');

net.createServer(function (socket) {
  socket.setTimeout(1000);
  socket.once('timeout', function () {
    socket.end('too quiet\n');
  });
  socket.on('error', function () {});
  socket.resume();
}).listen(process.argv[2]);
