import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const socket = net.connect(port, '127.0.0.1');

socket.setNoDelay(true);
socket.on('error', console.error);
setTimeout(() => socket.write('soup'), 150);
setTimeout(() => socket.write('rice'), 300);
setTimeout(() => socket.write('tea'), 450);
setTimeout(() => socket.end(), 1200);
