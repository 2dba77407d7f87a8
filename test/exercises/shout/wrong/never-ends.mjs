// fails only: ends
import net from 'node:net';
net
  .createServer({ allowHalfOpen: true }, (socket) => {
    socket.setEncoding('utf8');
    socket.on('error', () => {});
    socket.on('data', (text) => socket.write(text.toUpperCase()));
  })
  .listen(process.argv[2]);
