// fails only: memory
const net = require('net');
const { pipeline, Readable } = require('stream');
const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
function* lines() {
  for (let n = 1; n <= 320; n++) yield lineOf(n);
}
net.createServer({ allowHalfOpen: true }, (socket) => {
  const source = Readable.from(lines());
  socket.on('error', () => {});
  source.on('data', (line) => socket.write(line));
  source.on('end', () => socket.end());
}).listen(process.argv[2]);
