// fails: clock
import net from 'node:net';
const p = (n) => String(n).padStart(2, '0');
let text;
net
  .createServer((socket) => {
    socket.on('error', () => {});
    const d = new Date();
    text ??= `${d.getFullYear()}-${p(d.getMonth() + 1)}-${p(d.getDate())} ${p(d.getHours())}:${p(d.getMinutes())}\n`;
    socket.end(text);
  })
  .listen(process.argv[2]);
