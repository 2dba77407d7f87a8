// fails: second
const net = require('net');
const p = (n) => String(n).padStart(2, '0');
let out = '';
net.createServer((socket) => {
  const d = new Date();
  // never emptied: the second client is told the time twice
  out += d.getFullYear() + '-' + p(d.getMonth() + 1) + '-' + p(d.getDate()) + ' ' + p(d.getHours()) + ':' + p(d.getMinutes()) + '\n';
  socket.end(out);
}).listen(process.argv[2]);
