// fails only: resets
const net = require('net');
net
  .createServer((socket) => {
    socket.setEncoding('utf8');
    socket.on('data', (text) => socket.write(text.toUpperCase()));
  })
  .listen(process.argv[2]);
