// fails: next
const net = require('net');
net
  .createServer((socket) => {
    socket.on('error', () => {});
    socket.end('hello\n');
  })
  .listen(process.argv[2], () => setTimeout(process.exit, 1400));
