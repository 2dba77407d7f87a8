// fails only: together
const net = require('net');
let there;
net.createServer((socket) => {
  there = `${socket.remoteAddress}:${socket.remotePort}`;
  socket.on('error', () => {});
  setTimeout(() => {
    const here = `${socket.localAddress}:${socket.localPort}`;
    socket.end(`server: ${here} -> ${there}\nclient: ${there} -> ${here}\n`);
  }, 20);
}).listen(process.argv[2], '127.0.0.1');
