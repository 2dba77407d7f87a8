// fails: answers
import net from 'node:net';
net
  .createServer((socket) => {
    let total = 0;
    socket.on('data', (data) => (total += data.length));
    socket.on('error', () => {});
    socket.on('end', () => socket.end(total)); // a number is no text
  })
  .listen(process.argv[2]);
