// fails: waits
import net from 'node:net';
const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  let text = '';
  socket.setEncoding('latin1');
  socket.on('data', (part) => (text += part));
  socket.on('end', () => socket.end(`${text.trim().length}\n`));
  socket.on('error', () => {});
});
server.listen(process.argv[2]);
