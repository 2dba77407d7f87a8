import net from 'node:net';
import { setTimeout } from 'node:timers/promises';

const port = Number(process.env.PORT ?? 8000);
const socket = net.connect(port, '127.0.0.1');
socket.on('error', console.error);
socket.on('data', (data) => {
  console.log(data.toString());
});

socket.write('GET /tea HTTP/1.1\r\n');
await setTimeout(200);
socket.write('Host: here\r\n');
await setTimeout(200);
socket.write('\r\n');
await setTimeout(400);
const head = 'GET /soup HTTP/1.1\r\nHost: here';
socket.write(`${head}\r\n\r\n`);
await setTimeout(400);
socket.end();
