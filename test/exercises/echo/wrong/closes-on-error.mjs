// fails only: resets
import net from 'node:net';
const server = net.createServer((socket) => {
  socket.on('error', () => server.close());
  socket.pipe(socket);
});
server.listen(process.argv[2]);
