const net = require('node:net');

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

let isShutting = false;
function shut() {
  if (isShutting) return;
  isShutting = true;
  server.close();
  for (const socket of sockets) {
    socket.unpipe();
    socket.resume();
    socket.end();
    setTimeout(() => socket.destroy(), 400);
  }
}
