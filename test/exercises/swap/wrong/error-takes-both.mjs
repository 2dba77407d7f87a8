// fails only: gone
import net from 'node:net';
let waiting;
const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  const pieces = [];
  let other;
  socket.on('error', () => other?.socket.destroy());
  socket.on('data', (piece) => pieces.push(piece));
  socket.on('end', () => {
    const text = Buffer.concat(pieces);
    if (!waiting) {
      const isWith = (its) => (other = { socket: its });
      waiting = { socket, text, isWith };
      return;
    }
    other = waiting;
    other.isWith(socket);
    waiting = undefined;
    other.socket.end(text);
    socket.end(other.text);
  });
});
server.listen(process.argv[2]);
