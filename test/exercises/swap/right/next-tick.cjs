const net = require('net');
const server = net.createServer({ allowHalfOpen: true });
let pending;
server.on('connection', (s) => {
  s.on('error', () => {});
  let size = 0;
  const list = [];
  s.on('data', (d) => {
    list.push(d);
    size += d.length;
  });
  s.on('end', () => setImmediate(() => {
    const body = Buffer.concat(list, size);
    if (pending) {
      const p = pending;
      pending = undefined;
      process.nextTick(() => p.s.end(body));
      process.nextTick(() => s.end(p.body));
    } else pending = { s, body };
  }));
});
server.listen(process.argv[2] * 1);
