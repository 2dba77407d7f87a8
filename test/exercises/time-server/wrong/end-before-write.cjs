// fails: answer
const net = require('net');
const p = (n) => String(n).padStart(2, '0');
net.createServer((socket) => {
  socket.on('error', (error) => console.error(error.message));
  const d = new Date();
  socket.end();
  socket.write(`${d.getFullYear()}-${p(d.getMonth() + 1)}-${p(d.getDate())} ${p(d.getHours())}:${p(d.getMinutes())}\n`);
}).listen(process.argv[2]);
