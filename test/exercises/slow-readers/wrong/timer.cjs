// fails only: memory
const net = require('net');
const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
net.createServer({ allowHalfOpen: true }, (socket) => {
  let n = 1;
  const timer = setInterval(() => {
    for (let i = 0; i < 8; i++) socket.write(lineOf(n++));
    if (n <= 320) return;
    clearInterval(timer);
    socket.end();
  }, 2);
  socket.on('error', () => clearInterval(timer));
}).listen(process.argv[2]);
