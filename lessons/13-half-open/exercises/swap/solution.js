import net from 'node:net';

const port = Number(process.argv[2]);
const options = { allowHalfOpen: true };
/** @type {{ socket: net.Socket, text: Buffer }[]} */
const waiting = [];

const server = net.createServer(options, (socket) => {
  /** @type {Buffer[]} */
  const pieces = [];
  socket.on('data', (data) => {
    pieces.push(data);
  });
  socket.on('end', () => {
    const text = Buffer.concat(pieces);
    const other = waiting.pop();
    if (!other) {
      waiting.push({ socket, text });
      return;
    }
    other.socket.end(text);
    socket.end(other.text);
  });
  socket.on('error', (error) => console.error(error.message));
});

server.listen(port, '127.0.0.1');
