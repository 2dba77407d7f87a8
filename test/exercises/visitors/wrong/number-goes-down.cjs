// fails: leaves
const net = require('net');
let count = 0;
net.createServer((socket) => {
  count++;
  socket.write(`visitor ${count}, ${count} online\n`);
  socket.resume();
  socket.on('error', () => {});
  socket.on('close', () => count--);
}).listen(process.argv[2]);
