// fails: stubborn
const net = require('net');
net.createServer((socket) => {
  socket.setTimeout(1000);
  socket.on('timeout', () => socket.end('too quiet\n')); // and again, if the client stays
  socket.resume();
}).listen(process.argv[2]);
