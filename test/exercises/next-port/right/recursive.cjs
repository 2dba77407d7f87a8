const net = require('net');

const server = net.createServer(function (socket) {
  socket.end(server.address().port + '\n');
});

function listen(port) {
  server.listen(port, '127.0.0.1');
}

server.on('listening', function () {
  console.log('listening on ' + server.address().port);
});
let port = Number(process.argv[2]);
server.on('error', function (error) {
  if (error.code !== 'EADDRINUSE') throw error;
  port++;
  listen(port);
});
listen(port);
