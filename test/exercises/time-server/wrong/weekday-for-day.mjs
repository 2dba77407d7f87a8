// fails: time
import net from 'node:net';
const pad = (n) => String(n).padStart(2, '0');
net
  .createServer((socket) => {
    const d = new Date();
    socket.end(`${d.getFullYear()}-${pad(d.getMonth() + 1)}-${pad(d.getDay())} ${pad(d.getHours())}:${pad(d.getMinutes())}\n`);
  })
  .listen(process.argv[2]);
