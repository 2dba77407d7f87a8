import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const socket = net.connect(port, '127.0.0.1');
let lines = 0;

socket.on('error', console.error);
socket.on('connect', () => socket.write('time?\n'));
socket.on('data', (data) => {
  if (!String(data).endsWith('\n')) return;
  lines += 1;
  if (lines < 6) socket.write('time?\n');
  else socket.end();
});
