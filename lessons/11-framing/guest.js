import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const socket = net.connect(port, '127.0.0.1');

socket.on('error', console.error);
socket.write('{"dish":"soup"}\n');
setTimeout(() => socket.write('{"dish":"ri'), 500);
const last = setTimeout(() => {
  socket.end('ce","note":"no onions"}\n');
}, 1000);
socket.on('close', () => clearTimeout(last));
