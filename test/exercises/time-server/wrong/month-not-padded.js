// fails: zeros
import net from 'node:net';
const pad = (n) => (n < 10 ? `0${n}` : n);
net
  .createServer((socket) => {
    const d = new Date();
    socket.on('error', () => {});
    socket.end(`${d.getFullYear()}-${d.getMonth() + 1}-${pad(d.getDate())} ${pad(d.getHours())}:${pad(d.getMinutes())}\n`);
  })
  .listen(Number(process.argv[2]));
