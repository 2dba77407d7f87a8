import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const host = '127.0.0.1';
const [node = '', me = '', part] = process.argv;
const { rss } = process.memoryUsage;
if (!part) {
  process.stdout.write(execFileSync(node, [me, 'x']));
  process.exit();
}
const server = net.createServer((socket) => {
  socket.on('error', console.error);
  socket.resume();
});
await once(server.listen(port, host), 'listening');
const before = rss();
for (let guest = 0; guest < 400; guest += 1) {
  await once(net.connect(port, host), 'connect');
}
const each = (rss() - before) / 800;
console.log('bytes each:', Math.round(each));
process.exit();
