import net from 'node:net';

const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
net.createServer({ allowHalfOpen: true, highWaterMark: 500_000 }, (socket) => {
  let n = 0;
  const more = () => {
    do {
      n += 1;
      if (n > 320) return socket.end();
    } while (socket.write(lineOf(n)));
    socket.once('drain', more);
  };
  socket.on('error', () => {});
  more();
}).listen(process.argv[2]);
