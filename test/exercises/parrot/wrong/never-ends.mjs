// fails: returns
import net from 'node:net';

const sockets = new Set();
const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  socket.on('error', () => {});
  socket.pipe(socket, { end: false });
  socket.on('data', (data) => {
    if (data.includes(3)) shut();
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');

function shut() {
  if (!server.listening) return;
  server.close();
  for (const socket of sockets) {
    socket.destroySoon();
    setTimeout(() => socket.destroy(), 300).unref();
  }
}
