// fails: ends
const net = require('net');
net
  .createServer((socket) => {
    socket.end('hello\n');
    setImmediate(() => socket.nothing.like.this);
  })
  .listen(process.argv[2]);
