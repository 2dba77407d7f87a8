// fails: swaps
import net from 'node:net';
const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  let total = 0;
  socket.on('error', () => {});
  socket.on('data', (data) => (total += data.length));
  socket.on('end', () => setTimeout(() => socket.end(String(total)), 300));
});
server.listen(process.argv[2]);
