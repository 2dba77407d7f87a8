// fails: silent
import net from 'node:net';
net
  .createServer((socket) => {
    socket.setTimeout(1000, () => socket.destroy());
    socket.on('error', () => {});
    socket.resume();
  })
  .listen(process.argv[2]);
