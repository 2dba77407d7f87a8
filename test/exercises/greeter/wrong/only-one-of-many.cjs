// fails only: together
const net = require('net');
let count = 0;
net
  .createServer((socket) => {
    count += 1;
    socket.on('error', () => {});
    socket.end(count === 15 ? 'bye\n' : 'hello\n');
  })
  .listen(process.argv[2]);
