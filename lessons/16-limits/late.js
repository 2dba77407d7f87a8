import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const start = Date.now();
const host = '127.0.0.1';
const place = { port, host, timeout: 100 };
const socket = net.connect(place);

socket.on('error', console.error);
socket.once('timeout', () => console.log('not yet'));
socket.on('connect', () => {
  const isLate = Date.now() - start > 500;
  console.log(isLate ? 'at last' : 'at once');
  socket.end();
});
socket.resume();
