// fails only: much
import net from 'node:net';
net
  .createServer((socket) => {
    socket.setTimeout(1000);
    socket.once('timeout', () => socket.end('too quiet\n'));
    socket.on('error', () => {});
  })
  .listen(process.argv[2]);
