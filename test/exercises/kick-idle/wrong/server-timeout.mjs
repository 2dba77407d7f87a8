// fails: silent
import net from 'node:net';
const server = net.createServer((socket) => {
  socket.on('error', () => {});
  socket.resume();
});
server.timeout = 1000; // that is http's
server.on('timeout', (socket) => socket.end('too quiet\n'));
server.listen(process.argv[2]);
