// fails only: bytes
import net from 'node:net';
net
  .createServer((socket) => {
    socket.on('data', (data) => socket.write(data.toString()));
    socket.on('error', () => {});
  })
  .listen(process.argv[2]);
