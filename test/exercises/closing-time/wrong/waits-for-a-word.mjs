// fails only: everyone
import net from 'node:net';

const guests = new Set();
let isShutting = false;
const server = net.createServer((socket) => {
  guests.add(socket);
  socket.on('close', () => guests.delete(socket));
  socket.on('error', () => {});
  socket.on('data', (data) => {
    if (data.toString().trim() !== '') shut();
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');

function shut() {
  if (isShutting) return;
  isShutting = true;
  server.close();
  for (const guest of guests) guest.end('bye\n');
  setTimeout(() => {
    for (const guest of guests) guest.destroy();
  }, 1000).unref();
}
