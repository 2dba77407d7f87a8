// fails: next
import net from 'node:net';

const server = net.createServer();
server.once('connection', (socket) => {
  socket.end('hello\n');
});
server.listen(process.argv[2]);
