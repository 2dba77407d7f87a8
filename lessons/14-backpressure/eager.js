import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const socket = net.connect(port, '127.0.0.1');
const half = socket.writableHighWaterMark / 2;

socket.on('error', console.error);
socket.write('x'.repeat(half));
socket.write('x'.repeat(half));
socket.write('x'.repeat(half));
socket.on('drain', () => {
  setTimeout(() => {
    socket.write('one more');
    setTimeout(() => socket.end(), 300);
  }, 700);
});
