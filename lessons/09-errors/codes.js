import net from 'node:net';
import { setTimeout } from 'node:timers/promises';

const port = Number(process.env.PORT ?? 8000);
const host = '127.0.0.1';
const path = './no-such-folder/socket';
const steps = [
  () => net.connect(port, host).end('a').end('b'),
  () => net.connect(path),
  () => net.createServer().listen(path),
  () => net.connect(65536, host),
];

for (const go of steps) {
  try {
    go().on('error', ({ message }) => {
      console.log('event:', message);
    });
  } catch (error) {
    console.log('caught:', String(error));
  }
  await setTimeout(200);
}
