// fails: time
var net = require('net');
net.createServer(function (socket) {
  var d = new Date();
  function f(n) { return n < 10 ? '0' + n : n; }
  // month + 1 is glued on as text
  socket.end(d.getFullYear() + '-' + f(d.getMonth()) + 1 + '-' + f(d.getDate()) + ' ' + f(d.getHours()) + ':' + f(d.getMinutes()) + '\n');
}).listen(process.argv[2]);
