// fails: silent
const net = require('node:net');
net
  .createServer((socket) => {
    socket.setTimeout(2000);
    socket.once('timeout', () => socket.end('too quiet\n'));
    socket.on('error', () => {}).resume();
  })
  .listen(process.argv[2]);
