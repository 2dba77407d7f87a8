// fails: open
const net = require('net');
net
  .createServer((socket) => {
    socket.on('error', () => {});
    socket.write('welcome\n');
  })
  .listen(Number(process.argv[2]), '127.0.0.1');
