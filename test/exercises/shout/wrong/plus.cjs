// fails: split
const net = require('net');
net
  .createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (data) => socket.write(('' + data).toUpperCase()));
  })
  .listen(process.argv[2]);
