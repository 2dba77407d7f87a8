// fails: split
import net from 'node:net';
net
  .createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (data) => socket.write(data.toString().toUpperCase()));
  })
  .listen(process.argv[2]);
