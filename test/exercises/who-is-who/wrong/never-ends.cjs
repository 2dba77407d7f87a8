// fails only: ends
const net = require('net');
net.createServer((socket) => {
  const here = `${socket.localAddress}:${socket.localPort}`;
  const there = `${socket.remoteAddress}:${socket.remotePort}`;
  socket.write(`server: ${here} -> ${there}\nclient: ${there} -> ${here}\n`);
}).listen(process.argv[2], '127.0.0.1');
