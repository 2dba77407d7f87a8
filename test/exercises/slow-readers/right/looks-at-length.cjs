const net = require('net');
const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
net.createServer({ allowHalfOpen: true }, (socket) => {
  let n = 1;
  const timer = setInterval(() => {
    while (n <= 320 && socket.writableLength < 300_000) socket.write(lineOf(n++));
    if (n > 320) {
      clearInterval(timer);
      socket.end();
    }
  }, 5);
  socket.on('error', () => {});
  socket.on('close', () => clearInterval(timer));
}).listen(process.argv[2]);
