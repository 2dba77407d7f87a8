import net from 'node:net';
import { setTimeout } from 'node:timers/promises';

const port = Number(process.env.PORT ?? 8000);
const host = '127.0.0.1';
const server = net.createServer((socket) => {
  socket.on('error', console.error);
  setTimeout(300).then(() => socket.destroy());
});
server.listen(port, host);

const options = { port, host, allowHalfOpen: true };
const socket = net.connect(options);
socket.on('error', (error) => {
  console.log('event:', error.message);
});
socket.resume();
await setTimeout(600);
for (const word of ['one', 'two', 'three']) {
  socket.write(word, (error) => {
    console.log(word, error?.message);
  });
  await setTimeout(200);
}
