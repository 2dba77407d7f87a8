import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const host = '127.0.0.1';
const options = { port, host, noDelay: true };
const socket = net.connect(options);

function send(dish = '') {
  const bytes = Buffer.from(dish);
  const size = Buffer.from([dish.length]);
  socket.write(Buffer.concat([size, bytes]));
}

socket.on('error', console.error);
socket.on('connect', () => send('soup'));
setTimeout(send, 300, '米饭 (rice)');
setTimeout(send, 600, 'tea');
setTimeout(() => socket.end(), 900);
