const net = require('node:net');

const socket = net.connect(8000, '127.0.0.1');

socket.on('error', console.error);
socket.on('connect', () => {
  socket.write('hi\n');
  setTimeout(() => socket.resetAndDestroy(), 300);
});
