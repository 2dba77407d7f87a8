// fails only: each
import net from 'node:net';
let timer;
net
  .createServer((socket) => {
    const start = () => {
      clearTimeout(timer);
      timer = setTimeout(() => socket.end('too quiet\n'), 1000);
    };
    start();
    socket.on('data', start);
    socket.on('close', () => clearTimeout(timer));
    socket.on('error', () => {});
  })
  .listen(process.argv[2]);
