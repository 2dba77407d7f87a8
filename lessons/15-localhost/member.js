import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const host = '127.0.0.1';
const localAddress = '127.0.0.1';
const own = { localAddress, localPort: 0 };
const socket = net.connect({ port, host, ...own });

socket.on('error', (error) => {
  console.log('no:', error.message);
});
socket.on('connect', () => {
  console.log('from', socket.localAddress);
  socket.end();
});
