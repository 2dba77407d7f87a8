// fails: answer
const net = require('net');
const p = (n) => String(n).padStart(2, '0');
const server = net.createServer((s) => {
  s.on('error', () => {});
  const d = new Date();
  s.end(`${d.getFullYear()}-${p(d.getMonth() + 1)}-${p(d.getDate())} ${p(d.getHours())}:${p(d.getMinutes())}`);
});
server.listen(process.argv[2]);
