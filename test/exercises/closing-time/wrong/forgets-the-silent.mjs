// fails only: stubborn
import net from 'node:net';

const guests = new Set();
const server = net.createServer((socket) => {
  guests.add(socket);
  let hasSpoken = false;
  socket.on('close', () => guests.delete(socket));
  socket.on('error', () => {});
  socket.on('data', () => {
    if (!hasSpoken) setTimeout(() => socket.destroy(), 1000).unref();
    hasSpoken = true;
    if (!server.listening) return;
    server.close();
    for (const guest of guests) guest.end('bye\n');
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
