// fails only: pairs
import net from 'node:net';
let waiting;
let swaps = 0;
const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  const pieces = [];
  socket.on('error', () => {});
  socket.on('data', (piece) => pieces.push(piece));
  socket.on('end', () => {
    const text = Buffer.concat(pieces);
    if (!waiting) {
      waiting = { socket, text };
      return;
    }
    const other = waiting;
    waiting = undefined;
    other.socket.end(text);
    socket.end(other.text);
    swaps += 1;
    if (swaps === 4) server.close(() => process.exit());
  });
});
server.listen(process.argv[2]);
