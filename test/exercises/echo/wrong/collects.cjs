// fails: returns
const net = require('net');
net.createServer({ allowHalfOpen: true }, (socket) => {
  const parts = [];
  socket.on('data', (data) => parts.push(data));
  socket.on('end', () => socket.end(Buffer.concat(parts)));
  socket.on('error', () => {});
}).listen(process.argv[2]);
