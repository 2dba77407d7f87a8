// fails: counts
const net = require('net');
let number = 0;
let online = 0;
net.createServer((socket) => {
  number++;
  online++;
  socket.once('data', () => socket.write(`visitor ${number}, ${online} online\n`));
  socket.on('error', () => {});
  socket.on('close', () => online--);
}).listen(process.argv[2]);
