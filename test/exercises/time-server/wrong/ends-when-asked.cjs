// fails: goodbye
const net = require('net');
const p = (n) => String(n).padStart(2, '0');
net.createServer({ allowHalfOpen: true }, (socket) => {
  const d = new Date();
  socket.write(`${d.getFullYear()}-${p(d.getMonth() + 1)}-${p(d.getDate())} ${p(d.getHours())}:${p(d.getMinutes())}\n`);
  // only when the client has finished
  socket.on('end', () => socket.end());
  socket.resume();
}).listen(process.argv[2]);
