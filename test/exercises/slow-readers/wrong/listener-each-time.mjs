// fails only: memory
import net from 'node:net';

const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
net
  .createServer({ allowHalfOpen: true }, (socket) => {
    let n = 0;
    let isOver = false;
    const more = () => {
      while (n < 320) if (!socket.write(lineOf(++n))) return socket.on('drain', more);
      if (!isOver) socket.end();
      isOver = true;
    };
    socket.setMaxListeners(0);
    socket.on('error', () => {});
    more();
  })
  .listen(process.argv[2]);
