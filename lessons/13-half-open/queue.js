import { once } from 'node:events';
import net from 'node:net';
import { setTimeout } from 'node:timers/promises';

const port = Number(process.env.PORT ?? 8000);

for (const word of ['ant', 'horse', 'elephant']) {
  const socket = net.connect(port, '127.0.0.1');
  socket.on('error', console.error);
  socket.on('data', (data) => {
    console.log(word, data.toString(), 'bytes');
    socket.destroy();
  });
  socket.end(word);
  await once(socket, 'close');
  await setTimeout(200);
}
