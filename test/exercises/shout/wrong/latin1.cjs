// fails: letters
const net = require('net');
net
  .createServer((socket) => {
    socket.setEncoding('latin1');
    socket.on('error', () => {});
    socket.on('data', (text) => socket.write(text.toUpperCase(), 'latin1'));
  })
  .listen(process.argv[2]);
