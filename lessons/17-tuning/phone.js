import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
// The type of service: since Node 24.15
const socket = net.connect({
  port,
  host: '127.0.0.1',
  typeOfService: 184,
});

socket.on('error', console.error);
socket.on('connect', () => {
  console.log('phone:', socket.getTypeOfService());
  socket.end('hello');
});
