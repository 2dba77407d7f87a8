// fails only: large
import net from 'node:net';
net
  .createServer((socket) => {
    let full = false;
    socket.on('drain', () => (full = false));
    socket.on('data', (data) => {
      if (!full) full = !socket.write(data);
    });
    socket.on('error', () => {});
  })
  .listen(process.argv[2]);
