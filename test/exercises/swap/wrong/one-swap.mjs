// fails: nothing
import net from 'node:net';
let waiting;
setInterval(() => {}, 1000);
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
    waiting.socket.end(text);
    socket.end(waiting.text);
    server.close();
  });
});
server.listen(process.argv[2]);
