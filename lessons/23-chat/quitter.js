import { once } from 'node:events';
import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
async function enter(name = '') {
  const socket = net.connect(port, '127.0.0.1');
  socket.on('error', console.error);
  socket.on('data', (data) => {
    console.log(`${name} hears ${data}`.trim());
  });
  await once(socket, 'connect');
  return socket;
}
const ann = await enter('ann');
const bob = await enter('bob');
bob.write('/quit\n');
setTimeout(() => {
  if (ann.writable) ann.end('well?\n');
}, 300);
