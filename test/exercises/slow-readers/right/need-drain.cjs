const net = require('net');
const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
net.createServer({ allowHalfOpen: true }, (socket) => {
  let n = 1;
  const step = () => {
    if (socket.destroyed) return;
    if (socket.writableNeedDrain) return setTimeout(step, 2);
    if (n > 320) return socket.end();
    socket.write(lineOf(n++));
    setImmediate(step);
  };
  socket.on('error', () => {});
  step();
}).listen(process.argv[2]);
