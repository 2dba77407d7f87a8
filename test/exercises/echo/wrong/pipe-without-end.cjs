// fails only: ends
const net = require('net');
net.createServer({ allowHalfOpen: true }, (socket) => {
  socket.on('error', () => {});
  socket.pipe(socket, { end: false });
}).listen(process.argv[2]);
