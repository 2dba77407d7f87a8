// fails only: stays
const net = require('node:net');
let number = 0;
let online = 0;
net
  .createServer((socket) => {
    socket.write(`visitor ${++number}, ${++online} online\n`);
    socket.pipe(socket);
    socket.on('error', () => {});
    socket.on('close', () => --online);
  })
  .listen(process.argv[2]);
