// fails: local
const net = require('net');
const p = (n) => (n < 10 ? '0' : '') + n;
net.createServer((s) => {
  const d = new Date();
  s.end(`${d.getUTCFullYear()}-${p(d.getUTCMonth() + 1)}-${p(d.getUTCDate())} ${p(d.getUTCHours())}:${p(d.getUTCMinutes())}\n`);
}).listen(process.argv[2]);
