// fails only: apart
const net = require('net');
const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
let n;
net.createServer({ allowHalfOpen: true }, (socket) => {
  n = 1;
  const more = () => {
    while (n <= 320) if (!socket.write(lineOf(n++))) return;
    socket.end();
  };
  socket.on('drain', more);
  socket.on('error', () => {});
  more();
}).listen(process.argv[2]);
