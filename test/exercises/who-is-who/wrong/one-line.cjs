// fails: client-side
const net = require('net');
net.createServer((socket) => {
  socket.end(`server: ${socket.localAddress}:${socket.localPort} -> ${socket.remoteAddress}:${socket.remotePort}\n`);
}).listen(process.argv[2], '127.0.0.1');
