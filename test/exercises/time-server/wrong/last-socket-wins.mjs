// fails: together
import net from 'node:net';
const p = (n) => String(n).padStart(2, '0');
let current;
net
  .createServer((socket) => {
    current = socket;
    socket.on('error', () => {});
    setTimeout(() => {
      const d = new Date();
      if (current.writable)
        current.end(`${d.getFullYear()}-${p(d.getMonth() + 1)}-${p(d.getDate())} ${p(d.getHours())}:${p(d.getMinutes())}\n`);
    }, 30);
  })
  .listen(process.argv[2]);
