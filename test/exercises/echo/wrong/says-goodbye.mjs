// fails only: ends
import net from 'node:net';
net
  .createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('data', (data) => socket.write(data));
    socket.on('end', () => socket.end('goodbye\n'));
    socket.on('error', () => {});
  })
  .listen(process.argv[2]);
