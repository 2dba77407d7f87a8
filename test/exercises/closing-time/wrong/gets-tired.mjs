// fails only: open
import net from 'node:net';

const guests = new Set();
let timer;
const server = net.createServer((socket) => {
  timer ??= setTimeout(shut, 1200);
  guests.add(socket);
  socket.on('close', () => guests.delete(socket));
  socket.on('error', () => {});
  socket.on('data', shut);
});
server.listen(Number(process.argv[2]), '127.0.0.1');

function shut() {
  if (!server.listening) return;
  clearTimeout(timer);
  server.close();
  for (const guest of guests) {
    guest.end('bye\n');
    setTimeout(() => guest.destroy(), 1000).unref();
  }
}
