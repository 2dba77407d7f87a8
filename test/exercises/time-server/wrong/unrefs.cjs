// fails: listening
const net = require('net');
const p = (n) => String(n).padStart(2, '0');
net.createServer((socket) => {
  const d = new Date();
  socket.end(`${d.getFullYear()}-${p(d.getMonth() + 1)}-${p(d.getDate())} ${p(d.getHours())}:${p(d.getMinutes())}\n`);
}).listen(process.argv[2]).unref();
