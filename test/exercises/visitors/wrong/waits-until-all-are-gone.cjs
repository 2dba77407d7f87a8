// fails only: leaves
const net = require('net');
let number = 0;
let online = 0;
const sockets = new Set();
net
  .createServer((socket) => {
    number += 1;
    online += 1;
    sockets.add(socket);
    socket.write(`visitor ${number}, ${online} online\n`);
    socket.resume();
    socket.on('error', () => {});
    socket.on('close', (hadError) => {
      sockets.delete(socket);
      if (hadError || sockets.size === 0) online = sockets.size;
    });
  })
  .listen(process.argv[2]);
