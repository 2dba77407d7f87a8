// fails: goodbye
import net from 'node:net';
const p = (n) => String(n).padStart(2, '0');
const clients = new Set();
net
  .createServer({ allowHalfOpen: true }, (socket) => {
    clients.add(socket);
    socket.on('error', () => {});
    socket.on('end', () => clients.delete(socket)); // its own half stays open for ever
    const d = new Date();
    socket.write(`${d.getFullYear()}-${p(d.getMonth() + 1)}-${p(d.getDate())} ${p(d.getHours())}:${p(d.getMinutes())}\n`);
    socket.resume();
  })
  .listen(process.argv[2]);
