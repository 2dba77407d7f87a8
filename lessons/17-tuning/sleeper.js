import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const socket = net.connect({
  port,
  host: '127.0.0.1',
  keepAlive: true,
  keepAliveInitialDelay: 500,
});

socket.on('error', console.error);
socket.on('connect', () => socket.write('hello'));
socket.on('data', () => {
  socket.setKeepAlive(true, 5000);
  // An object: since Node 24.19 and 26.4
  socket.setKeepAlive({
    enable: true,
    initialDelay: 9000,
    interval: 2000,
    count: 3,
  });
});
