// fails: joined
import net from 'node:net';
net
  .createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (data) => socket.write(`[${data.toString().slice(0, -1)}]\n`));
  })
  .listen(process.argv[2]);
