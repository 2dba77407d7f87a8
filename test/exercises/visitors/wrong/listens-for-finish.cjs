// fails: leaves
const net = require('net');
let number = 0;
let online = 0;
net.createServer((socket) => {
  socket.write(`visitor ${++number}, ${++online} online\n`);
  socket.on('error', () => {});
  socket.on('disconnect', () => online--); // no such event
}).listen(process.argv[2]);
