// fails only: million
const net = require('net');
net.createServer((socket) => {
  let total = 0;
  socket.on('data', (data) => (total += data.length));
  socket.on('error', () => {});
  socket.on('end', () => socket.end(total.toLocaleString('en-US') + '\n'));
}).listen(process.argv[2]);
