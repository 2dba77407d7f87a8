// fails: answer
const net = require('net');
const p = (n) => String(n).padStart(2, '0');
net.createServer((socket) => {
  socket.on('data', () => {
    const d = new Date();
    socket.end(`${d.getFullYear()}-${p(d.getMonth() + 1)}-${p(d.getDate())} ${p(d.getHours())}:${p(d.getMinutes())}\n`);
  });
}).listen(process.argv[2]);
