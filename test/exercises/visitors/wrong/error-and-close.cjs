// fails only: resets
const net = require('net');
let number = 0;
let online = 0;
net.createServer((socket) => {
  socket.write(`visitor ${++number}, ${++online} online\n`);
  socket.resume();
  socket.on('error', () => online--); // and then 'close' comes too
  socket.on('close', () => online--);
}).listen(process.argv[2]);
