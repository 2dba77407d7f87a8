import net from 'node:net';
import { setTimeout } from 'node:timers/promises';

const port = Number(process.env.PORT ?? 8000);
const socket = net.connect(port, '127.0.0.1');
let got = '';
socket.on('error', console.error);
socket.on('data', (data) => {
  got += data;
  console.log(got);
  if (got.split('hot').length > 2) socket.end();
});
socket.write('soup');
await setTimeout(150);
socket.write('tea');
