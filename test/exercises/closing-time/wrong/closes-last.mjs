// fails only: refuses
import net from 'node:net';

const guests = new Set();
let isShutting = false;
const server = net.createServer((socket) => {
  if (isShutting) {
    socket.destroy();
    return;
  }
  guests.add(socket);
  socket.on('close', () => {
    guests.delete(socket);
    if (isShutting && guests.size === 0) server.close();
  });
  socket.on('error', () => {});
  socket.on('data', () => {
    if (isShutting) return;
    isShutting = true;
    for (const guest of guests) {
      guest.end('bye\n');
      setTimeout(() => guest.destroy(), 1000).unref();
    }
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
