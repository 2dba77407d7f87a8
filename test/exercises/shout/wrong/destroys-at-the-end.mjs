// fails only: long
import net from 'node:net';

const server = net.createServer((socket) => {
  socket.setEncoding('utf8');
  socket.on('error', () => {});
  socket.on('data', (text) => socket.write(text.toUpperCase()));
  socket.on('end', () => socket.destroy());
});
server.listen(process.argv[2]);
