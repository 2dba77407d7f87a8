// fails only: again
const net = require('net');
net.createServer((socket) => {
  const timer = setTimeout(() => socket.end('too quiet\n'), 1000);
  socket.on('data', () => clearTimeout(timer));
  socket.on('close', () => clearTimeout(timer));
  socket.on('error', () => {});
}).listen(process.argv[2]);
