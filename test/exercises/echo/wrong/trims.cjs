// fails: returns
const net = require('net');
net.createServer((socket) => {
  socket.on('data', (data) => socket.write(data.toString().trim()));
  socket.on('error', () => {});
}).listen(process.argv[2]);
