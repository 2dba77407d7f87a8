import net from 'node:net';
import { setTimeout } from 'node:timers/promises';

const port = Number(process.env.PORT ?? 8000);
const host = '127.0.0.1';
const ada = net.connect(port, host);
const stays = { port, host, allowHalfOpen: true };
const bob = net.connect(stays);

ada.on('error', console.error);
bob.on('error', console.error);
bob.on('data', (data) => console.log(`bob: ${data}`));
ada.once('data', async (data) => {
  console.log(`ada: ${data}`);
  await setTimeout(150);
  const late = net.connect(port, host);
  late.on('error', () => console.log('no room'));
  await setTimeout(150);
  ada.destroySoon();
});
await setTimeout(1200);
ada.write('tea');
await setTimeout(1500);
bob.end();
