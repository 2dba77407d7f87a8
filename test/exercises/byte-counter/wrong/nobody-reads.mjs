// fails: answers
import net from 'node:net';
net
  .createServer((socket) => {
    socket.on('error', () => {});
    socket.on('end', () => socket.end(`${socket.bytesRead}\n`));
  })
  .listen(process.argv[2]);
