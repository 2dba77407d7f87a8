// fails only: large
import net from 'node:net';
net
  .createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('data', (data) => socket.write(data));
    socket.on('end', () => socket.destroy()); // what is still to be sent is lost
    socket.on('error', () => {});
  })
  .listen(process.argv[2]);
