// fails only: resets
import net from 'node:net';
const server = net.createServer();
server.on('connection', (socket) => {
  socket.setEncoding('utf8');
  socket.on('error', console.error);
  socket.on('end', () => socket.removeAllListeners('error'));
  socket.on('data', (text) => socket.write(text.toUpperCase()));
});
server.listen(Number(process.argv[2]), '127.0.0.1');
