// fails: bytes
const net = require('net');
net.createServer((socket) => {
  let total = 0;
  socket.on('data', () => total++);
  socket.on('error', () => {});
  socket.on('end', () => socket.end(`${total}\n`));
}).listen(process.argv[2]);
