import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const host = '127.0.0.1';
const socket = net.createConnection(port, host);
socket.on('error', console.error);
socket.pause();
socket.write(Buffer.alloc(8 * 1024 * 1024, 'x'));
setTimeout(() => socket.destroy(), 60_000);
