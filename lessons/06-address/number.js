import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const socket = net.connect(port, '127.0.0.1');
socket.on('error', (error) => {
  console.log('no:', String(error));
});
socket.on('connect', () => {
  console.log('connected to', socket.remoteAddress);
  console.log('from', socket.localAddress);
});
socket.resume();
