// fails only: together
import net from 'node:net';

const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
const next = new Map();

function step() {
  for (const socket of next.keys()) if (socket.writableNeedDrain) return;
  for (const [socket, n] of next) {
    socket.write(lineOf(n));
    next.set(socket, n + 1);
    if (n < 320) continue;
    next.delete(socket);
    socket.end();
  }
  if (next.size > 0) setImmediate(step);
}

net
  .createServer({ allowHalfOpen: true }, (socket) => {
    next.set(socket, 1);
    socket.on('error', () => {});
    socket.on('close', () => next.delete(socket) && step());
    socket.on('drain', step);
    step();
  })
  .listen(process.argv[2]);
