// fails: counts
const net = require('net');
let number = 0;
let online = 0;
net.createServer((socket) => {
  socket.write(`visitor ${number}, ${online} online\n`);
  number++;
  online++;
  socket.resume();
  socket.on('error', () => {});
  socket.on('close', () => online--);
}).listen(process.argv[2]);
