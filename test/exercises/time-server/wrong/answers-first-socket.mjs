// fails: second
import net from 'node:net';
const p = (n) => String(n).padStart(2, '0');
let client;
net
  .createServer((socket) => {
    client ??= socket;
    client.on('error', () => {});
    const d = new Date();
    client.end(`${d.getFullYear()}-${p(d.getMonth() + 1)}-${p(d.getDate())} ${p(d.getHours())}:${p(d.getMinutes())}\n`);
  })
  .listen(process.argv[2]);
