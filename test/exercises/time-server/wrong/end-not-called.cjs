// fails: goodbye
const net = require('net');
const p = (n) => String(n).padStart(2, '0');
net.createServer((socket) => {
  const d = new Date();
  socket.write(`${d.getFullYear()}-${p(d.getMonth() + 1)}-${p(d.getDate())} ${p(d.getHours())}:${p(d.getMinutes())}\n`);
  socket.end; // the brackets are missing
}).listen(process.argv[2]);
