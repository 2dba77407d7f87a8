// fails only: long
import net from 'node:net';
net
  .createServer((socket) => {
    socket.setEncoding('utf8');
    socket.on('error', () => {});
    let said = 0;
    socket.on('data', (text) => {
      said += text.length;
      // It has been said loudly enough.
      if (said < 50_000) socket.write(text.toUpperCase());
    });
  })
  .listen(process.argv[2]);
