const net = require('net');
const { Readable } = require('stream');
const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
const all = Array.from({ length: 320 }, (_, index) => Buffer.from(lineOf(index + 1)));
class Lines extends Readable {
  #next = 0;
  _read() {
    this.push(all[this.#next++] ?? null);
  }
}
const server = net.createServer({ allowHalfOpen: true, noDelay: true });
server.on('connection', (socket) => {
  socket.on('error', () => {});
  socket.resume();
  new Lines().pipe(socket);
});
server.listen(process.argv[2]);
