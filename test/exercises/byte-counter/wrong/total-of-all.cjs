// fails only: together
const net = require('net');
let total = 0;
net.createServer((socket) => {
  socket.on('data', (data) => (total += data.length));
  socket.on('error', () => {});
  socket.on('end', () => socket.end(`${total}\n`));
}).listen(process.argv[2]);
