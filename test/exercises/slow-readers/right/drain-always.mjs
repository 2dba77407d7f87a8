import net from 'node:net';

const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
const server = net.createServer({ allowHalfOpen: true });
server.on('connection', (socket) => {
  let n = 0;
  let isOver = false;
  function pump() {
    while (n < 320) {
      n += 1;
      if (!socket.write(lineOf(n))) return;
    }
    if (!isOver) socket.end();
    isOver = true;
  }
  socket.on('error', () => {}).on('drain', pump);
  pump();
});
server.listen({ port: process.argv[2], host: '127.0.0.1' });
