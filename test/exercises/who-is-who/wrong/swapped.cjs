// fails: server-side
const net = require('net');
net.createServer((socket) => {
  const a = socket.localAddress + ':' + socket.localPort;
  const b = socket.remoteAddress + ':' + socket.remotePort;
  socket.end('server: ' + b + ' -> ' + a + '\nclient: ' + a + ' -> ' + b + '\n');
}).listen(process.argv[2], '127.0.0.1');
