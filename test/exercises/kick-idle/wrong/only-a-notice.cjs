// fails: silent
const net = require('net');
net.createServer((socket) => {
  socket.setTimeout(1000); // that alone ends nothing
  socket.on('error', () => {});
  socket.resume();
}).listen(process.argv[2]);
