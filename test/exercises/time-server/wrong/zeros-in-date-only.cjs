// fails: zeros
const net = require('net');
const pad = (n) => n.toString().padStart(2, '0');
net.createServer((socket) => {
  const d = new Date();
  socket.end([d.getFullYear(), pad(d.getMonth() + 1), pad(d.getDate())].join('-') + ' ' + d.getHours() + ':' + d.getMinutes() + '\n');
}).listen(process.argv[2]);
