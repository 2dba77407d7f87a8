// fails: ends
const net = require('net');
const { Readable } = require('stream');
const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
function* lines() {
  for (let n = 1; n <= 320; n++) yield lineOf(n);
}
const source = Readable.from(lines());
net.createServer({ allowHalfOpen: true }, (socket) => {
  socket.on('error', () => {});
  source.pipe(socket);
}).listen(process.argv[2]);
