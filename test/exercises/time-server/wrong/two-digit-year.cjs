// fails: time
const net = require('net');
const two = (n) => ('0' + n).slice(-2);
net.createServer((s) => {
  const d = new Date();
  s.end(two(d.getFullYear()) + '-' + two(d.getMonth() + 1) + '-' + two(d.getDate()) + ' ' + two(d.getHours()) + ':' + two(d.getMinutes()) + '\n');
}).listen(+process.argv[2]);
