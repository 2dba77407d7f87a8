// fails: late
const net = require('net');
const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
net.createServer({ allowHalfOpen: true }, (socket) => {
  let n = 1;
  const more = () => {
    while (n <= 320) if (!socket.write(lineOf(n++))) return socket.once('drain', more);
    socket.end();
  };
  socket.setTimeout(300, () => socket.destroy());
  socket.on('error', () => {});
  more();
}).listen(process.argv[2]);
