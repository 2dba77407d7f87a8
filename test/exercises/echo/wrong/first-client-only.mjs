// fails: fifty
import net from 'node:net';
const server = net.createServer();
server.once('connection', (socket) => {
  socket.on('error', () => {});
  socket.pipe(socket);
});
server.listen(process.argv[2]);
