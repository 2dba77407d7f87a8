// fails: time
const net = require('net');
// a 10 becomes 010
const pad = (n) => (n <= 10 ? '0' + n : String(n));
net.createServer((socket) => {
  socket.on('error', () => {});
  const d = new Date();
  socket.end(`${d.getFullYear()}-${pad(d.getMonth() + 1)}-${pad(d.getDate())} ${pad(d.getHours())}:${pad(d.getMinutes())}\n`);
}).listen(Number(process.argv[2]));
