// fails only: ends
import net from 'node:net';
net
  .createServer({ allowHalfOpen: true }, (socket) => {
    let total = 0;
    socket.on('data', (data) => (total += data.length));
    socket.on('error', () => {});
    socket.on('end', () => socket.write(`${total}\n`));
  })
  .listen(process.argv[2]);
