// fails only: together
import net from 'node:net';
let visitor;
net
  .createServer((socket) => {
    visitor = socket;
    socket.on('error', () => {});
    setTimeout(() => visitor.writable && visitor.end('hello\n'), 20);
  })
  .listen(process.argv[2], '127.0.0.1');
