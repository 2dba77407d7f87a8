const net = require('net');
const list = new Set();
let t0 = 0;
const server = net.createServer((s) => {
  list.add(s);
  s.on('close', () => list.delete(s)).on('error', () => {}).on('data', () => {
    if (t0) return;
    t0 = Date.now();
    server.close();
    for (const x of list) x.end('bye\n', 'ascii');
    const timer = setInterval(() => {
      if (list.size > 0 && Date.now() - t0 < 1000) return;
      clearInterval(timer);
      for (const x of list) x.resetAndDestroy();
    }, 50);
  });
});
server.listen(process.argv[2], '127.0.0.1');
