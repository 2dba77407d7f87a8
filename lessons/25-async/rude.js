import net from 'node:net';
import { setTimeout } from 'node:timers/promises';

const port = Number(process.env.PORT ?? 8000);
const order = () => {
  const socket = net.connect(port, '127.0.0.1');
  socket.on('error', (error) => {
    console.log(Object(error).code);
  });
  socket.write('tea');
  return socket;
};
const rude = order();
rude.on('data', () => rude.resetAndDestroy());
await setTimeout(200);
const polite = order();
polite.on('data', (data) => {
  console.log(`${data}`);
  polite.end();
});
