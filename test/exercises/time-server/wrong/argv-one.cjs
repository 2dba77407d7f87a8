// fails: listening
const net = require('net');
const p = (n) => String(n).padStart(2, '0');
// argv[1] is the file: that makes it a Unix socket of this name, or an error
net.createServer((socket) => {
  const d = new Date();
  socket.end(`${d.getFullYear()}-${p(d.getMonth() + 1)}-${p(d.getDate())} ${p(d.getHours())}:${p(d.getMinutes())}\n`);
}).listen(process.argv[1]);
