import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const socket = net.connect(port, '127.0.0.1');
const part = 'x'.repeat(400);

socket.on('error', console.error);
socket.on('connect', () => socket.write(`${part}\n`));
setTimeout(() => socket.write(part), 300);
setTimeout(() => socket.write(part), 600);
const last = setTimeout(() => {
  socket.end(`${part}\n`);
}, 1800);

socket.on('data', (data) => {
  console.log('answer:', data.toString().trim());
});
socket.on('close', () => clearTimeout(last));
