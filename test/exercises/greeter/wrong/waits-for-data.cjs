// fails: greets
const net = require('net');
net.createServer((socket) => {
  socket.on('data', () => socket.end('hello\n'));
}).listen(process.argv[2]);
