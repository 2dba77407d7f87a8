// fails: ends
const net = require('net');
net.createServer({ allowHalfOpen: true }, (socket) => {
  let n = 1;
  const more = () => {
    if (n > 320) return socket.end();
    for (const part of [String(n), '.'.repeat(65_535 - String(n).length), '\n']) socket.write(part);
    n += 1;
  };
  socket.on('error', () => {});
  more();
}).listen(process.argv[2]);
