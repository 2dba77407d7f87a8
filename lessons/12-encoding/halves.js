import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const socket = net.connect(port, '127.0.0.1');
const utf8 = Buffer.from('你好');

socket.on('error', console.error);
socket.on('connect', () => {
  socket.write(utf8.subarray(0, 4));
  setTimeout(() => socket.end(utf8.subarray(4)), 800);
});
