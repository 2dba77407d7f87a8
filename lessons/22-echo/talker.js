import { once } from 'node:events';
import net from 'node:net';
import { setTimeout } from 'node:timers/promises';

const port = Number(process.env.PORT ?? 8000);
const host = '127.0.0.1';
const options = { port, host, allowHalfOpen: true };
const socket = net.createConnection(options);
socket.on('error', console.error);
socket.on('data', (data) => console.log(`${data}`));
socket.write('one');
await once(socket, 'data');
await setTimeout(100);
socket.write('two');
await setTimeout(200);
socket.end();
