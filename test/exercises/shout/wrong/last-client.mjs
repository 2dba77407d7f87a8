// fails: apart
import net from 'node:net';
let last;
net
  .createServer((socket) => {
    last = socket;
    socket.setEncoding('utf8');
    socket.on('error', () => {});
    socket.on('data', (text) => last.write(text.toUpperCase()));
  })
  .listen(process.argv[2]);
