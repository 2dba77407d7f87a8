import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const socket = net.connect(port, '127.0.0.1');

const long = 'x'.repeat(20_000);

socket.write(`GET / HTTP/1.1\r\nX-Long: ${long}\r\n\r\n`);
socket.on('error', (error) => {
  console.log(String(error));
});
socket.resume();
