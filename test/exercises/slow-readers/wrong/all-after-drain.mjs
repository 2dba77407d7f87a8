// fails only: memory
import net from 'node:net';

const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
net
  .createServer({ allowHalfOpen: true }, (socket) => {
    let n = 1;
    while (socket.write(lineOf(n))) n += 1;
    socket.once('drain', () => {
      while (n < 320) socket.write(lineOf(++n));
      socket.end();
    });
    socket.on('error', () => {});
  })
  .listen(process.argv[2]);
