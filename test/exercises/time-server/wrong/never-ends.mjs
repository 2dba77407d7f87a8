// fails: goodbye
import net from 'node:net';
const p = (n) => String(n).padStart(2, '0');
const server = net.createServer((socket) => {
  const d = new Date();
  socket.write(`${d.getFullYear()}-${p(d.getMonth() + 1)}-${p(d.getDate())} ${p(d.getHours())}:${p(d.getMinutes())}\n`);
});
server.listen(process.argv[2], '127.0.0.1');
