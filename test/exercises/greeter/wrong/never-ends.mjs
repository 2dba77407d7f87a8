// fails only: ends
import net from 'node:net';
net
  .createServer((socket) => {
    socket.write('hello\n');
  })
  .listen(process.argv[2], '127.0.0.1');
