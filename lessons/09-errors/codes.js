import net from 'node:net';
import { setTimeout } from 'node:timers/promises';

const port = Number(process.env.PORT ?? 8000);
const host = '127.0.0.1';
const path = './no-such-folder/socket';
const steps = [
  () => net.createServer().listen(port, host),
  () => net.connect(path),
  () => net.createServer().listen(path),
  () => net.connect(port, host).end('a').end('b'),
  () => net.connect(65536, host),
];
const tell = (how = '', error = Object()) => {
  console.log(how, error.code, error.syscall);
};
for (const go of steps) {
  try {
    go().on('error', (error) => tell('event', error));
  } catch (error) {
    tell('caught', error);
  }
  await setTimeout(200);
}
