const net = require('node:net');

const server = net.createServer((socket) => {
  socket.on('error', console.error);
  socket.on('data', () => {
    socket.resetAndDestroy();
    server.close();
  });
});

server.listen(8000, '127.0.0.1');
