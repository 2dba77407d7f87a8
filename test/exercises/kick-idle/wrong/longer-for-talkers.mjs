// fails only: again
import net from 'node:net';
const server = net.createServer((socket) => {
  socket.setTimeout(1000);
  socket.once('data', () => socket.setTimeout(2400));
  socket.once('timeout', () => socket.end('too quiet\n'));
  socket.on('error', () => {}).resume();
});
server.listen(process.argv[2]);
