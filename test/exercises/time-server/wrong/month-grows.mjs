// fails: second
import net from 'node:net';
const p = (n) => String(n).padStart(2, '0');
let plusOne = 0;
net
  .createServer((socket) => {
    const d = new Date();
    plusOne++;
    socket.end(`${d.getFullYear()}-${p(d.getMonth() + plusOne)}-${p(d.getDate())} ${p(d.getHours())}:${p(d.getMinutes())}\n`);
  })
  .listen(process.argv[2]);
