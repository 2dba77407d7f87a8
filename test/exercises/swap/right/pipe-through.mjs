// Each text waits in a stream, and is piped to the other side.
import net from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
const waiting = [];
const send = (pieces, socket) => pipeline(Readable.from(pieces, { objectMode: false }), socket).catch(() => {});
net.createServer({ allowHalfOpen: true }, (socket) => {
  const pieces = [];
  socket.on('error', () => {});
  socket.on('data', (piece) => pieces.push(piece));
  socket.on('end', () => {
    waiting.push({ socket, pieces });
    if (waiting.length !== 2) return;
    const [one, other] = waiting.splice(0);
    send(one.pieces, other.socket);
    send(other.pieces, one.socket);
  });
}).listen(process.argv[2]);
