import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const host = '127.0.0.1';
const handle = new net.BoundSocket({ host });
console.log('mine:', handle.address().port);
const there = { handle, port, host };
const socket = net.createConnection(there);
socket.on('error', console.error);
socket.on('data', (data) => console.log(`${data}`));
