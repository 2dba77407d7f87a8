import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const socket = net.connect(port, '127.0.0.1');
socket.on('error', console.error);
socket.pause();
setTimeout(() => socket.resume(), 60_000);
