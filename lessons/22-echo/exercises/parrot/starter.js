import net from 'node:net';

const port = Number(process.argv[2]);
const sockets = new Set();
const server = net.createServer((socket) => {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  socket.on('error', console.error);
  socket.pipe(socket);
  socket.setTimeout(1000, () => socket.destroy());
  socket.on('data', () => process.emit('SIGINT'));
});
server.listen(port, '127.0.0.1');

process.on('SIGINT', shut);
function shut() {
  for (const socket of sockets) socket.destroySoon();
  server.close((error) => {
    console.log(Object(error).code ?? 'closed');
  });
}
