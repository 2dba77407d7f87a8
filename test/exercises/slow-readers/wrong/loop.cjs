// fails only: memory
const net = require('net');
const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
net.createServer({ allowHalfOpen: true }, (socket) => {
  socket.on('error', () => {});
  for (let n = 1; n <= 320; n++) socket.write(lineOf(n));
  socket.end();
}).listen(process.argv[2]);
