import net from 'node:net';

const port = Number(process.argv[2]);
const sockets = new Set();
const server = net.createServer((socket) => {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  socket.on('error', (error) => console.error(error.message));
  socket.pipe(socket);
  // Its listener comes behind that of pipe(), which has written the byte by then.
  socket.on('data', (data) => {
    if (data.includes(3)) shut();
  });
});
server.listen(port, '127.0.0.1');

function shut() {
  if (!server.listening) return;
  server.close();
  for (const socket of sockets) {
    socket.destroySoon();
    setTimeout(() => socket.destroy(), 300).unref();
  }
}
