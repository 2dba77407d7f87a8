// fails: together
const net = require('net');
const p = (n) => String(n).padStart(2, '0');
const server = net.createServer((socket) => {
  socket.on('error', () => {});
  const d = new Date();
  socket.end(`${d.getFullYear()}-${p(d.getMonth() + 1)}-${p(d.getDate())} ${p(d.getHours())}:${p(d.getMinutes())}\n`);
});
server.maxConnections = 1;
server.listen(process.argv[2]);
