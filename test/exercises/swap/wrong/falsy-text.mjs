// fails only: nothing
import net from 'node:net';
let waitingText;
let waitingSocket;
const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  let text = '';
  socket.on('error', () => {});
  socket.setEncoding('latin1');
  socket.on('data', (piece) => (text += piece));
  socket.on('end', () => {
    // An empty text is taken for none.
    if (!waitingText) {
      waitingText = text;
      waitingSocket = socket;
      return;
    }
    waitingSocket.end(text, 'latin1');
    socket.end(waitingText, 'latin1');
    waitingText = undefined;
  });
});
server.listen(process.argv[2]);
