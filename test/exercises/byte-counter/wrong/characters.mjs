// fails only: bytes
import net from 'node:net';
net
  .createServer((socket) => {
    let total = 0;
    socket.setEncoding('utf8');
    socket.on('data', (text) => {
      total += text.length;
    });
    socket.on('error', () => {});
    socket.on('end', () => socket.end(`${total}\n`));
  })
  .listen(process.argv[2]);
