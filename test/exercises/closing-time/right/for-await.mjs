import net from 'node:net';

const guests = new Set();
let isOver = false;

const server = net.createServer({ allowHalfOpen: false }, async (socket) => {
  guests.add(socket);
  socket.once('close', () => guests.delete(socket));
  try {
    for await (const _ of socket.iterator({ destroyOnReturn: false })) shut();
  } catch {
    socket.destroy();
  }
});
server.listen(Number(process.argv[2]), '127.0.0.1');

function shut() {
  if (isOver) return;
  isOver = true;
  server.close();
  for (const guest of guests) {
    guest.end('bye\n');
    guest.timer = setTimeout(() => guest.destroy(), 1000);
    guest.once('close', () => clearTimeout(guest.timer));
  }
}
