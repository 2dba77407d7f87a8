// fails: again
import net from 'node:net';
net
  .createServer((socket) => {
    socket.setTimeout(1000);
    socket.once('timeout', () => socket.end('too quiet\n'));
    socket.on('data', () => socket.setTimeout(0));
    socket.on('error', () => {});
  })
  .listen(process.argv[2]);
