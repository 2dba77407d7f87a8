import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

console.log('reading the settings …');
await sleep(2500);
console.log('ready');

const two = (n) => n.toString().padStart(2, '0');
const server = net.createServer();
server.on('connection', async (socket) => {
  socket.on('error', (e) => console.log(e.code));
  await sleep(50);
  const d = new Date();
  socket.end(`${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())} ${two(d.getHours())}:${two(d.getMinutes())}\n`);
});
server.listen(Number(process.argv[2]));
