// fails: together
const net = require('net');
const { pipeline, Readable } = require('stream');
const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
function* lines() {
  for (let n = 1; n <= 320; n++) yield lineOf(n);
}
const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  pipeline(Readable.from(lines()), socket, () => {});
});
server.maxConnections = 1;
server.listen(process.argv[2]);
