// fails: listening
import net from 'node:net';
const p = (n) => String(n).padStart(2, '0');
const server = net.createServer((socket) => {
  const d = new Date();
  socket.end(`${d.getFullYear()}-${p(d.getMonth() + 1)}-${p(d.getDate())} ${p(d.getHours())}:${p(d.getMinutes())}\n`);
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
