// fails: server-side
const net = require('net');
net.createServer((socket) => {
  socket.end(`server: ${socket.localAddress} -> ${socket.remoteAddress}\nclient: ${socket.remoteAddress} -> ${socket.localAddress}\n`);
}).listen(process.argv[2], '127.0.0.1');
