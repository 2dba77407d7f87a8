// fails only: ends
const net = require('net');
net
  .createServer((socket) => {
    socket.setEncoding('utf8');
    socket.on('error', () => {});
    socket.on('data', (text) => socket.write(text.toUpperCase()));
    socket.on('end', () => socket.end('GOODBYE\n'));
  })
  .listen(process.argv[2]);
