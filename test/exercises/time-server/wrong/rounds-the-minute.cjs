// fails: time
const net = require('net');
const two = (n) => String(n).padStart(2, '0');
net
  .createServer((socket) => {
    socket.on('error', () => {}).resume();
    const d = new Date(Math.round(Date.now() / 60_000) * 60_000);
    socket.end(
      `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())} ${two(d.getHours())}:${two(d.getMinutes())}\n`,
    );
  })
  .listen(process.argv[2]);
