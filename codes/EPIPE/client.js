import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const socket = net.connect({
  port,
  host: '127.0.0.1',
  allowHalfOpen: true,
});

socket.write('hello');
socket.resume();
socket.on('end', () => {
  socket.write('are you');
  setTimeout(() => socket.write('still there?'), 200);
});
socket.on('error', (error) => {
  console.log(String(error));
});
