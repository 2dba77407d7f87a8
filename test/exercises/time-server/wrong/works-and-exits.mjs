// fails: listening
import net from 'node:net';
const p = (n) => String(n).padStart(2, '0');
net
  .createServer((socket) => {
    const d = new Date();
    socket.end(`${d.getFullYear()}-${p(d.getMonth() + 1)}-${p(d.getDate())} ${p(d.getHours())}:${p(d.getMinutes())}\n`);
  })
  .listen(process.argv[2]);
// the system lets clients in meanwhile, and nobody answers them
for (const since = Date.now(); Date.now() - since < 500; );
process.exit(0);
