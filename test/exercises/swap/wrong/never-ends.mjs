// fails: ends
import net from 'node:net';
let waiting;
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
    waiting.socket.write(text);
    socket.write(waiting.text);
    waiting = undefined;
  });
});
server.listen(process.argv[2]);
