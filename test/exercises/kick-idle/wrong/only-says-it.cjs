// fails only: ends
const net = require('net');
net.createServer((socket) => {
  socket.setTimeout(1000);
  socket.once('timeout', () => socket.write('too quiet\n'));
  socket.on('error', () => {});
  socket.resume();
}).listen(process.argv[2]);
