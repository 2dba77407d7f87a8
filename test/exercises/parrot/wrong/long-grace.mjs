// fails only: stuck
import net from 'node:net';

const sockets = new Set();
const server = net.createServer((socket) => {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  socket.on('error', () => {});
  socket.on('data', (data) => {
    if (!socket.write(data)) socket.pause();
    if (data.includes(3)) shut();
  });
  socket.on('drain', () => socket.resume());
});
server.listen(Number(process.argv[2]), '127.0.0.1');

function shut() {
  if (!server.listening) return;
  server.close();
  for (const socket of sockets) {
    socket.destroySoon();
    setTimeout(() => socket.destroy(), 4000).unref();
  }
}
