// fails only: half-close
const net = require('net');
net.createServer((socket) => {
  socket.on('data', (data) => {
    // by then Node may have ended this side
    setTimeout(() => socket.write(data), 500);
  });
  socket.on('error', () => {});
}).listen(process.argv[2]);
