// fails only: resets
import net from 'node:net';
const line = (n) => String(n).padEnd(65535, '.') + '\n';
const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  let n = 1;
  socket.on('error', () => {});
  socket.resume();
  const more = () => {
    while (n <= 320) if (!socket.write(line(n++))) return socket.once('drain', more);
    socket.end();
    socket.removeAllListeners('error');
  };
  more();
});
server.listen(Number(process.argv[2]), '127.0.0.1');
