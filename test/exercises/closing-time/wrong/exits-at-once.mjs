// fails: bye
import net from 'node:net';

net
  .createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', () => process.exit());
  })
  .listen(Number(process.argv[2]), '127.0.0.1');
