// fails only: answers
const net = require('net');
net.createServer((socket) => {
  let total = 0;
  socket.on('data', (data) => (total += data.length));
  socket.on('error', () => {});
  socket.on('end', () => socket.end(`${total} bytes\n`));
}).listen(process.argv[2]);
