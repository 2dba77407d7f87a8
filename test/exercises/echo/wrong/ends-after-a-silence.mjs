// fails only: patient
import net from 'node:net';
net
  .createServer((socket) => {
    socket.on('error', () => {});
    socket.setTimeout(1800, () => socket.end());
    socket.pipe(socket);
  })
  .listen(process.argv[2]);
