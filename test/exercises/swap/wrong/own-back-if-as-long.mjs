// fails only: swaps
import net from 'node:net';
let waiting;
const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  const pieces = [];
  socket.on('error', () => {});
  socket.on('data', (piece) => pieces.push(piece));
  socket.on('end', () => {
    const text = Buffer.concat(pieces);
    if (!waiting) {
      waiting = { [text.length]: text, socket };
      return;
    }
    const other = waiting;
    waiting = undefined;
    const [theirs] = Object.values(other);
    other.socket.end(text);
    socket.end(text.length in other ? text : theirs);
  });
});
server.listen(process.argv[2]);
