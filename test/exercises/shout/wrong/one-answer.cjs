// fails: at-once
const net = require('net');
net
  .createServer((socket) => {
    socket.setEncoding('utf8');
    socket.on('error', () => {});
    socket.once('data', (text) => socket.write(text.toUpperCase()));
  })
  .listen(process.argv[2]);
