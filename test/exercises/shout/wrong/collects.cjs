// fails: shouts
const net = require('net');
net
  .createServer({ allowHalfOpen: true }, (socket) => {
    const pieces = [];
    socket.on('data', (data) => pieces.push(data));
    socket.on('end', () => socket.end(Buffer.concat(pieces).toString().toUpperCase()));
    socket.on('error', () => {});
  })
  .listen(process.argv[2]);
