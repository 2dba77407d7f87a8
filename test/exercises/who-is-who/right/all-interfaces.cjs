const net = require('net');

// listens everywhere, so the addresses look like ::ffff:127.0.0.1
const server = net.createServer();
server.on('connection', function (socket) {
  socket.on('error', function () {});
  socket.write('server: ' + socket.localAddress + ':' + socket.localPort);
  socket.write(' -> ' + socket.remoteAddress + ':' + socket.remotePort + '\n');
  socket.write('client: ' + socket.remoteAddress + ':' + socket.remotePort);
  socket.write(' -> ' + socket.localAddress + ':' + socket.localPort + '\n');
  socket.end();
});
server.listen(Number(process.argv[2]));
