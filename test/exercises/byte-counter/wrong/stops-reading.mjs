// fails only: million
import net from 'node:net';
const LIMIT = 100_000;
net
  .createServer((socket) => {
    let total = 0;
    socket.on('data', (data) => {
      total += data.length;
      if (total > LIMIT) socket.pause();
    });
    socket.on('error', () => {});
    socket.on('end', () => socket.end(`${total}\n`));
  })
  .listen(process.argv[2]);
