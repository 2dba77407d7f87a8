// fails: local
import net from 'node:net';

net
  .createServer((socket) => {
    const text = new Date().toISOString().replace('T', ' ').slice(0, 16);
    socket.end(text + '\n');
  })
  .listen(Number(process.argv[2]));
