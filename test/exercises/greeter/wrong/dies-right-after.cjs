// fails: closes
const net = require('net');
net
  .createServer((socket) => {
    socket.end('hello\n');
    socket.on('close', () => socket.nothing.like.this);
  })
  .listen(process.argv[2]);
