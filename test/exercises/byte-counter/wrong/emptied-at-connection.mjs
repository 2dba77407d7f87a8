// fails only: together
import net from 'node:net';
let total;
net
  .createServer((socket) => {
    total = 0;
    socket.on('data', (data) => (total += data.length));
    socket.on('error', () => {});
    socket.on('end', () => socket.end(`${total}\n`));
  })
  .listen(process.argv[2]);
