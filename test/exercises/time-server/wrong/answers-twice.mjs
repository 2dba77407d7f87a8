// fails: goodbye
import net from 'node:net';
const p = (n) => String(n).padStart(2, '0');
const server = net.createServer(tell);
server.on('connection', tell);
function tell(socket) {
  const d = new Date();
  socket.on('error', () => {});
  socket.write(`${d.getFullYear()}-${p(d.getMonth() + 1)}-${p(d.getDate())} ${p(d.getHours())}:${p(d.getMinutes())}\n`);
  setImmediate(() => socket.end());
}
server.listen(process.argv[2]);
