// fails: goodbye
import net from 'node:net';
const p = (n) => String(n).padStart(2, '0');
net
  .createServer((socket) => {
    socket.on('error', () => {});
    const tell = () => {
      const d = new Date();
      socket.write(`${d.getFullYear()}-${p(d.getMonth() + 1)}-${p(d.getDate())} ${p(d.getHours())}:${p(d.getMinutes())}\n`);
    };
    tell();
    const timer = setInterval(tell, 60_000);
    socket.on('close', () => clearInterval(timer));
  })
  .listen(process.argv[2]);
