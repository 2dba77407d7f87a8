// The option can be set on a socket, too.
import { createServer } from 'node:net';
const queue = [];
const server = createServer();
server.on('connection', (socket) => {
  socket.allowHalfOpen = true;
  socket.pieces = [];
  socket.on('data', (piece) => socket.pieces.push(piece));
  socket.on('error', (error) => console.error(error.code));
  socket.once('end', () => {
    queue.push(socket);
    if (queue.length < 2) return;
    const [a, b] = queue.splice(0, 2);
    for (const [to, from] of [[a, b], [b, a]]) {
      for (const piece of from.pieces) to.write(piece);
      to.end();
    }
  });
});
server.listen({ port: Number(process.argv[2]), host: '127.0.0.1' });
