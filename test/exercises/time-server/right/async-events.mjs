import { on } from 'node:events';
import net from 'node:net';

const server = net.createServer().listen(Number(process.argv[2]), '127.0.0.1');

for await (const [socket] of on(server, 'connection')) {
  socket.on('error', () => {});
  const now = new Date();
  const date = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' }).format(now);
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format(now);
  socket.end(`${date} ${time}\n`);
}
