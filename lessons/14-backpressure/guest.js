import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const socket = net.connect(port, '127.0.0.1');
let meal = '';

socket.on('error', console.error);
socket.on('data', (data) => {
  meal += data;
});
socket.on('end', () => {
  console.log('that was all:', meal);
});
