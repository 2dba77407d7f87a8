import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
// Nobody listens on this port.
const socket = net.connect(port, '127.0.0.1');

socket.on('error', (error) => {
  console.log(String(error));
});
