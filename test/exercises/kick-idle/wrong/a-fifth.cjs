// fails: silent
const net = require('net');
net.createServer((socket) => {
  socket.setTimeout(200);
  socket.once('timeout', () => socket.end('too quiet\n'));
  socket.on('error', () => {});
  socket.resume();
}).listen(process.argv[2]);
