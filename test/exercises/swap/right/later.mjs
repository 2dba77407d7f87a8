// It takes its time for each swap, and prints what it does.
import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
const waiting = [];
const server = net.createServer({ allowHalfOpen: true }, async (socket) => {
  const pieces = [];
  socket.on('error', (error) => console.log('broken:', error.message));
  socket.on('data', (piece) => pieces.push(piece));
  socket.on('end', async () => {
    waiting.push({ socket, pieces });
    if (waiting.length < 2) return;
    const [one, other] = waiting.splice(0, 2);
    await pause(150);
    one.socket.end(Buffer.concat(other.pieces));
    other.socket.end(Buffer.concat(one.pieces));
    console.log('swapped');
  });
});
server.listen(+process.argv[2], '127.0.0.1');
await once(server, 'listening');
console.log('open');
