// fails: none
import net from 'node:net';
net
  .createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (data) => socket.end(`${data.length}\n`));
  })
  .listen(process.argv[2]);
