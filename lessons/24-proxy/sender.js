import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const socket = net.connect(port, '127.0.0.1');

socket.on('error', (error) => {
  console.log('error:', error.message);
});
socket.on('end', () => console.log('end'));
socket.resume();
socket.end('x'.repeat(256 * 1024));
