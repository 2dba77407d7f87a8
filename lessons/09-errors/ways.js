import { once } from 'node:events';
import net from 'node:net';
import { setTimeout } from 'node:timers/promises';

const port = Number(process.env.PORT ?? 8000);
const ways = ['ends', 'destroys', 'unread', 'resets'];

for (const name of [...ways, 'frozen', 'killed']) {
  const socket = net.connect(port, '127.0.0.1');
  const closed = once(socket, 'close');
  socket.on('error', console.error);
  if (name === 'unread') socket.pause();
  else socket.resume();
  socket.write(name);
  await once(socket, 'connect');
  await setTimeout(200);
  if (name === 'ends') socket.end();
  if (name === 'destroys') socket.destroy();
  if (name === 'unread') socket.destroy();
  if (name === 'resets') socket.resetAndDestroy();
  if (name === 'killed') process.kill(process.pid, 9);
  await closed;
}
