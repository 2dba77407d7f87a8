// fails only: resets
import net from 'node:net';

const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
net.createServer({ allowHalfOpen: true }, (socket) => {
  let n = 1;
  const more = () => {
    while (n <= 320) if (!socket.write(lineOf(n++))) return socket.once('drain', more);
    socket.end();
  };
  more();
}).listen(process.argv[2]);
