// fails: active
const net = require('net');
net.createServer((socket) => {
  const wait = () => setTimeout(() => socket.writable && socket.end('too quiet\n'), 1000);
  wait();
  socket.on('data', wait); // the old one runs on
  socket.on('error', () => {});
}).listen(process.argv[2]);
