const net = require('net');
const { Readable } = require('stream');
const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
net.createServer({ allowHalfOpen: true }, (socket) => {
  let n = 0;
  const source = new Readable({
    read() {
      n += 1;
      this.push(n > 320 ? null : lineOf(n));
    },
  });
  socket.on('error', () => {});
  socket.on('close', () => source.destroy());
  source.pipe(socket);
}).listen(process.argv[2]);
