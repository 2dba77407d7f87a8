// fails: next
const net = require('net');
const LONG_MS = 1000;
let first;
net
  .createServer((socket) => {
    first ??= Date.now();
    if (Date.now() - first > LONG_MS) process.exit();
    socket.on('error', () => {});
    socket.end('hello\n');
  })
  .listen(process.argv[2]);
