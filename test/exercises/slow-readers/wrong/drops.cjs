// fails: late
const net = require('net');
const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
net.createServer({ allowHalfOpen: true }, (socket) => {
  let n = 1;
  let since = 0;
  const step = () => {
    if (socket.destroyed) return;
    if (n > 320) return socket.end();
    if (!socket.writableNeedDrain) {
      socket.write(lineOf(n++));
      since = Date.now();
    } else if (Date.now() - since > 400) n += 1;
    setImmediate(step);
  };
  socket.on('error', () => {});
  step();
}).listen(process.argv[2]);
