// fails: returns
import net from 'node:net';
net
  .createServer((socket) => {
    socket.on('data', (data) => socket.write(`echo: ${data}`));
    socket.on('error', () => {});
  })
  .listen(process.argv[2]);
