import { once } from 'node:events';
import net from 'node:net';
import { setTimeout } from 'node:timers/promises';

const port = Number(process.env.PORT ?? 8000);
const socket = net.connect(port, '127.0.0.1');
socket.on('error', console.error);
socket.resume();

await once(socket, 'connect');
for (const letter of 'coffee') {
  if (!socket.writable) break;
  socket.write(letter);
  await setTimeout(600);
}
socket.end();
