// fails: time
var net = require('net');
var pad = function (n) { return ('0' + n).slice(-2); };
net.createServer(function (socket) {
  var d = new Date();
  socket.end([d.getFullYear(), pad(d.getMonth() + 1), pad(d.getDate())].join('/') + ' ' + pad(d.getHours()) + ':' + pad(d.getMinutes()) + '\n');
}).listen(process.argv[2]);
