var net = require('net');

var server = net.createServer();
server.on('connection', function (socket) {
  socket.on('data', function (data) {
    socket.write(data);
  });
  socket.on('error', function (error) {
    console.log('lost one: ' + error.message);
  });
});
server.listen(Number(process.argv[2]));
