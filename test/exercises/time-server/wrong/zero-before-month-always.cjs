// fails: time
var net = require('net');
var server = net.createServer(function (socket) {
  var d = new Date();
  var s = d.getFullYear() + '-0' + (d.getMonth() + 1) + '-' + d.getDate() + ' ' + d.getHours() + ':' + d.getMinutes();
  socket.write(s + '\n');
  socket.end();
});
server.listen(process.argv[2]);
