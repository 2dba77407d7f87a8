// fails only: at-once
import net from 'node:net';
net
  .createServer((socket) => {
    socket.setEncoding('utf8');
    socket.on('error', () => {});
    let isFirst = true;
    socket.on('data', (text) => {
      // Between words that came apart, it takes a space away.
      socket.write((!isFirst && text.length > 1 ? text.replace(/^ +/, '') : text).toUpperCase());
      isFirst = false;
    });
  })
  .listen(process.argv[2]);
