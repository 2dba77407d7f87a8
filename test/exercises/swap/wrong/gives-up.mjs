// fails only: waits
import net from 'node:net';
let waiting;
const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  const pieces = [];
  socket.on('error', () => {});
  socket.on('data', (piece) => pieces.push(piece));
  socket.on('end', () => {
    const text = Buffer.concat(pieces);
    if (!waiting) {
      const timer = setTimeout(() => {
        waiting = undefined;
        socket.end('nobody came');
      }, 2000);
      waiting = { socket, text, timer };
      return;
    }
    const other = waiting;
    waiting = undefined;
    clearTimeout(other.timer);
    other.socket.end(text);
    socket.end(other.text);
  });
});
server.listen(process.argv[2]);
