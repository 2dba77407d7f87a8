// fails: listening
const net = require('net');
net.createServer((socket) => {
  const d = new Date();
  socket.end(d.getFullYear() + '-' + (d.getMonth() + 1) + '\n';
}).listen(process.argv[2]);
