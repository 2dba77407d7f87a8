// fails: time
import net from 'node:net';
const pad = (n) => String(n).padStart(2, '0');
const server = net.createServer((socket) => {
  const d = new Date();
  const hour = d.getHours() % 12 || 12;
  socket.end(`${d.getFullYear()}-${pad(d.getMonth() + 1)}-${pad(d.getDate())} ${pad(hour)}:${pad(d.getMinutes())}\n`);
});
server.listen(process.argv[2]);
