import net from 'node:net';
net
  .createServer((socket) => {
    socket.setEncoding('utf8').on('data', (text) => socket.write(text.toUpperCase()));
    socket.on('error', () => {});
  })
  .listen(Number(process.argv[2]), '127.0.0.1');
