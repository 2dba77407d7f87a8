// fails: exact
import net from 'node:net';
let waiting;
const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  socket.on('error', () => {});
  socket.once('data', (text) => {
    if (!waiting) {
      waiting = { socket, text };
      return;
    }
    waiting.socket.end(text);
    socket.end(waiting.text);
    waiting = undefined;
  });
});
server.listen(process.argv[2]);
