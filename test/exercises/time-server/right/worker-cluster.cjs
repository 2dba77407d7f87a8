// two processes share the port
const cluster = require('cluster');
const net = require('net');

if (cluster.isMaster) {
  cluster.fork();
  cluster.fork();
} else {
  const p = (n) => String(n).padStart(2, '0');
  net
    .createServer((s) => {
      const d = new Date();
      s.on('error', () => {});
      s.end(`${d.getFullYear()}-${p(d.getMonth() + 1)}-${p(d.getDate())} ${p(d.getHours())}:${p(d.getMinutes())}\n`);
    })
    .listen(Number(process.argv[2]));
}
