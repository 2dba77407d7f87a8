// fails: returns
const net = require('net');
net.createServer((socket) => {
  socket.on('data', (data) => socket.end(data));
  socket.on('error', () => {});
}).listen(process.argv[2]);
