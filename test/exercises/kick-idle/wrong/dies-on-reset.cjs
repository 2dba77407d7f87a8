// fails only: resets
const net = require('net');
net.createServer((socket) => {
  socket.setTimeout(1000);
  socket.once('timeout', () => socket.end('too quiet\n'));
  socket.resume();
}).listen(process.argv[2]);
