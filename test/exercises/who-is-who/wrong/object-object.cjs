// fails: server-side
const net = require('net');
net.createServer((socket) => {
  const here = socket.address();
  const there = socket.remoteAddress;
  socket.end(`server: ${here} -> ${there}\nclient: ${there} -> ${here}\n`);
}).listen(process.argv[2], '127.0.0.1');
