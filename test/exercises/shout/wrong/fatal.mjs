// fails: split
import net from 'node:net';
net
  .createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (data) => {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(data);
      socket.write(text.toUpperCase());
    });
  })
  .listen(process.argv[2]);
