// fails: million
const net = require('net');
net.createServer((socket) => {
  let total = 0;
  socket.once('data', (data) => (total = data.length));
  socket.on('error', () => {});
  socket.on('end', () => socket.end(`${total}\n`));
  socket.resume();
}).listen(process.argv[2]);
