// fails: silent
import net from 'node:net';
net
  .createServer((socket) => {
    socket.setTimeout(1); // seconds? milliseconds
    socket.once('timeout', () => socket.end('too quiet\n'));
    socket.on('error', () => {});
    socket.resume();
  })
  .listen(process.argv[2]);
