import net from 'node:net';

const sockets = new Set();
const server = net.createServer((socket) => {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  socket.on('error', () => {});
  socket.pipe(socket);
  socket.on('data', (data) => {
    if (data.includes(3)) shut();
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');

function shut() {
  if (!server.listening) return;
  server.close();
  for (const socket of sockets) {
    socket.setTimeout(300, () => socket.destroy());
    socket.destroySoon();
  }
}
