import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const socket = net.connect(port, '127.0.0.1');
const text = 'hi 你好';

socket.on('error', console.error);
socket.on('connect', () => {
  console.log(text.length, 'characters');
  socket.write(text);
});
