import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const host = '127.0.0.1';
const options = { port, host, timeout: 500 };
const socket = net.createConnection(options);
socket.on('error', console.error);
socket.on('connect', () => {
  console.log('connected');
  socket.end();
});
socket.on('timeout', () => {
  console.log('connecting:', socket.connecting);
});
