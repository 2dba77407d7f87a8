// fails only: resets
import net from 'node:net';
const server = net.createServer((socket) => {
  socket.setEncoding('utf8');
  socket.on('error', () => server.close());
  socket.on('data', (text) => socket.write(text.toUpperCase()));
});
server.listen(process.argv[2]);
