// fails: time
var net = require('net');
function two(n) { return ('0' + n).slice(-2); }
net.createServer(function (s) {
  var d = new Date();
  s.end(d.getYear() + '-' + two(d.getMonth() + 1) + '-' + two(d.getDate()) + ' ' + two(d.getHours()) + ':' + two(d.getMinutes()) + '\n');
}).listen(+process.argv[2]);
