import net from 'node:net';
import { setTimeout } from 'node:timers/promises';

const port = Number(process.env.PORT ?? 8000);
const options = { allowHalfOpen: true };
const socket = new net.Socket(options);
socket.connect(port, '127.0.0.1');
socket.on('error', console.error);
socket.resume();
socket.on('end', async () => {
  console.log('readyState:', socket.readyState);
  for (const word of ['one', 'two', 'three']) {
    await setTimeout(200);
    socket.write(word);
  }
  socket.end();
});
