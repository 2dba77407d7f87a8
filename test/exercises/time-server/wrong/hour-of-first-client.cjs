// fails only: clock
const net = require('net');
const two = (n) => String(n).padStart(2, '0');
let hour;
net
  .createServer((socket) => {
    socket.on('error', () => {}).resume();
    const d = new Date();
    hour ??= two(d.getHours());
    socket.end(`${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())} ${hour}:${two(d.getMinutes())}\n`);
  })
  .listen(process.argv[2]);
