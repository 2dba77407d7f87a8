// fails only: silent
import net from 'node:net';
net
  .createServer((socket) => {
    socket.setTimeout(1000);
    socket.once('timeout', () => socket.end('timeout\n'));
    socket.on('error', () => {});
    socket.resume();
  })
  .listen(process.argv[2]);
