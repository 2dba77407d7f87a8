import net from 'node:net';

class Order {
  #bytes = Buffer.alloc(0);
  add(b) { this.#bytes = Buffer.concat([this.#bytes, b]); }
  toString() {
    const found = (() => { try { return JSON.parse(this.#bytes.toString('utf8')); } catch { return null; } })();
    return (Array.isArray(found) ? `${found.length} cups` : 'no order') + '\n';
  }
}
const server = net.createServer((socket) => {
  const order = new Order();
  socket.on('readable', () => { for (let b; (b = socket.read()); ) order.add(b); });
  socket.on('end', () => socket.end(String(order)));
  socket.on('error', ({ code }) => console.warn(code));
});
tryListen(+process.argv[2]);
function tryListen(port) {
  const probe = net.createServer();
  probe.once('error', () => tryListen(port + 1));
  probe.listen(port, '127.0.0.1', () => probe.close(() => server.listen(port, '127.0.0.1')));
}
