const net = require('net');

function bytes() {
  const d = new Date();
  const p = (n) => [Math.floor(n / 10), n % 10];
  const digits = [...String(d.getFullYear())].concat('-', p(d.getMonth() + 1), '-', p(d.getDate()), ' ', p(d.getHours()), ':', p(d.getMinutes()), '\n');
  return Buffer.from(digits.join(''));
}

const server = net.createServer((socket) => {
  socket.setNoDelay(true);
  socket.on('error', () => {});
  const all = bytes();
  let i = 0;
  (function next() {
    if (socket.destroyed) return;
    if (i === all.length) return socket.end();
    socket.write(all.subarray(i, ++i), () => setImmediate(next));
  })();
});
server.listen(process.argv[2]);
