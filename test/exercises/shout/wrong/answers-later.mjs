// fails: long
import net from 'node:net';
net
  .createServer((socket) => {
    socket.setEncoding('utf8');
    socket.on('error', () => {});
    socket.on('data', (text) => setTimeout(() => socket.writable && socket.write(text.toUpperCase()), 30));
  })
  .listen(process.argv[2]);
