import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const socket = net.connect(port, 'localhost');
socket.on('lookup', (error, address) => {
  console.log('localhost is', error ?? address);
});
socket.on('error', (error) => {
  console.log('no:', String(error));
});
socket.on('connect', () => {
  console.log('connected to', socket.remoteAddress);
  console.log('from', socket.localAddress);
});
socket.resume();
