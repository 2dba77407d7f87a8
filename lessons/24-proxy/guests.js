import net from 'node:net';
import { setTimeout } from 'node:timers/promises';

const port = Number(process.env.PORT ?? 8000);

for (const word of ['go away', 'hello']) {
  const socket = net.connect(port, '127.0.0.1');
  socket.on('error', (error) => {
    console.log(word, error.message);
  });
  socket.on('end', () => console.log(word, 'end'));
  socket.on('data', () => socket.resetAndDestroy());
  socket.write(word);
  await setTimeout(100);
}
