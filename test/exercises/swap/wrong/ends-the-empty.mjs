// fails only: ends
import net from 'node:net';
let waiting;
const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  const pieces = [];
  socket.on('error', () => {});
  socket.on('data', (piece) => pieces.push(piece));
  socket.on('end', () => {
    const text = Buffer.concat(pieces);
    if (!waiting) {
      waiting = { socket, text };
      return;
    }
    const other = waiting;
    waiting = undefined;
    for (const [one, bytes] of [
      [other.socket, text],
      [socket, other.text],
    ]) {
      if (bytes.length > 0) one.write(bytes);
      else one.end();
    }
  });
});
server.listen(process.argv[2]);
