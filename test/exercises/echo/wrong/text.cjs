// fails only: bytes
const net = require('net');
net.createServer((socket) => {
  socket.setEncoding('utf8');
  socket.on('data', (text) => socket.write(text));
  socket.on('error', () => {});
}).listen(process.argv[2]);
