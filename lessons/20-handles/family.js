import { fork } from 'node:child_process';
import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
if (process.send) {
  process.on('message', (_text, handle) => {
    console.log('child: mine');
    const socket = /** @type {net.Socket} */ (handle);
    socket.on('error', console.error);
    socket.on('data', (data) => {
      socket.write(`I heard ${data}`);
    });
  });
  process.send('ready');
} else {
  const child = fork(process.argv[1] ?? '');
  const server = net.createServer((socket) => {
    socket.on('error', console.error);
    setTimeout(() => child.send('', socket), 300);
  });
  const ip = '127.0.0.1';
  child.on('message', () => server.listen(port, ip));
}
