// fails only: twice
import net from 'node:net';

const guests = new Set();
let isShutting = false;
const server = net.createServer((socket) => {
  guests.add(socket);
  socket.on('close', () => guests.delete(socket));
  socket.on('error', () => {});
  let hasSpoken = false;
  socket.on('data', () => {
    if (hasSpoken) socket.destroy();
    hasSpoken = true;
    shut();
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');

function shut() {
  if (isShutting) return;
  isShutting = true;
  server.close();
  for (const guest of guests) {
    guest.end('bye\n');
    setTimeout(() => guest.destroy(), 1000).unref();
  }
}
