// fails: leaves
const net = require('net');
let number = 0;
net.createServer((socket) => {
  number++;
  socket.on('error', () => {});
  socket.write(`visitor ${number}, ${number} online\n`);
}).listen(process.argv[2]);
