import net from 'node:net';
import { setTimeout } from 'node:timers/promises';

const port = Number(process.env.PORT ?? 8000);
const socket = net.connect(port, '127.0.0.1');
socket.on('error', console.error);
socket.on('data', (data) => {
  console.log(data.toString());
});
const line = 'GET / HTTP/1.1\r\nHost: here';
const head = 'Connection: Upgrade\r\nUpgrade: echo';
socket.write(`${line}\r\n${head}\r\n\r\n`);
await setTimeout(400);
socket.end('hello\n');
