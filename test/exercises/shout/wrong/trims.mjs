// fails: shouts
import net from 'node:net';
net
  .createServer((socket) => {
    socket.setEncoding('utf8');
    socket.on('error', () => {});
    socket.on('data', (text) => socket.write(text.trim().toUpperCase()));
  })
  .listen(process.argv[2]);
