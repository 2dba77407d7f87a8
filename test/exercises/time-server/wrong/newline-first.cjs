// fails: answer
const net = require('net');
const p = (n) => String(n).padStart(2, '0');
net.createServer((s) => {
  const d = new Date();
  s.end(`\n${d.getFullYear()}-${p(d.getMonth() + 1)}-${p(d.getDate())} ${p(d.getHours())}:${p(d.getMinutes())}`);
}).listen(process.argv[2]);
