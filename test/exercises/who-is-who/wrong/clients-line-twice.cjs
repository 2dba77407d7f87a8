// fails only: server-side
const net = require('net');
net.createServer((socket) => {
  const here = `${socket.localAddress}:${socket.localPort}`;
  const there = `${socket.remoteAddress}:${socket.remotePort}`;
  socket.end(['server', 'client'].map((side) => `${side}: ${there} -> ${here}\n`).join(''));
}).listen(process.argv[2], '127.0.0.1');
