// fails only: none
import net from 'node:net';
net
  .createServer((socket) => {
    let total = 0;
    socket.on('data', (data) => (total += data.length));
    socket.on('error', () => {});
    socket.on('end', () => {
      if (total) socket.end(`${total}\n`);
    });
  })
  .listen(process.argv[2]);
