// fails: answer
import net from 'node:net';
const p = (n) => String(n).padStart(2, '0');
net
  .createServer((socket) => {
    const d = new Date();
    console.log(`${d.getFullYear()}-${p(d.getMonth() + 1)}-${p(d.getDate())} ${p(d.getHours())}:${p(d.getMinutes())}`);
    socket.end();
  })
  .listen(process.argv[2]);
