// fails: answers
const net = require('net');
net.createServer((socket) => {
  let total = 0;
  socket.on('data', (data) => (total += data.length));
  socket.on('error', () => {});
  socket.on('close', () => socket.end(`${total}\n`));
}).listen(process.argv[2]);
