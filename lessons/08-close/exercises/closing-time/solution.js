import net from 'node:net';

const port = Number(process.argv[2]);
const guests = new Set();
let isShutting = false;

const server = net.createServer((socket) => {
  guests.add(socket);
  socket.on('close', () => guests.delete(socket));
  socket.on('error', (error) => console.error(error.message));
  socket.on('data', shut);
});
server.listen(port, '127.0.0.1');

function shut() {
  if (isShutting) return;
  isShutting = true;
  server.close();
  for (const guest of guests) {
    guest.end('bye\n');
    setTimeout(() => guest.destroy(), 1000).unref();
  }
}
