import net from 'node:net';

const guests = [];
let shutting;
const server = net.createServer((socket) => {
  guests.push(socket);
  socket.on('error', () => {});
  socket.on('data', () => {
    shutting ??= shut();
  });
});
server.listen(process.argv[2], '127.0.0.1');

function shut() {
  server.close(() => process.exit());
  for (const guest of guests) guest.end('bye\n');
  return setTimeout(() => guests.forEach((guest) => guest.destroy()), 1000);
}
