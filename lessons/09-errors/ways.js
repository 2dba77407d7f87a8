import { once } from 'node:events';
import net from 'node:net';
import { setTimeout } from 'node:timers/promises';

const port = Number(process.env.PORT ?? 8000);

for (const name of ['resets', 'frozen', 'killed']) {
  const socket = net.connect(port, '127.0.0.1');
  socket.on('error', console.error);
  socket.write(name);
  await once(socket, 'connect');
  await setTimeout(name === 'frozen' ? 1200 : 300);
  if (name === 'resets') socket.resetAndDestroy();
  if (name === 'killed') {
    process.kill(process.pid, 'SIGKILL');
  }
}
