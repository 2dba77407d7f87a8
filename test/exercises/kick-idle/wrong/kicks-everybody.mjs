// fails: active
import net from 'node:net';
net
  .createServer((socket) => {
    const timer = setTimeout(() => socket.end('too quiet\n'), 1000);
    socket.on('close', () => clearTimeout(timer));
    socket.on('error', () => {});
    socket.resume();
  })
  .listen(process.argv[2]);
