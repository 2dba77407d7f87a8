import net from 'node:net';
import stream from 'node:stream';

const port = Number(process.env.PORT ?? 8000);
function* pieces() {
  for (let piece = 1; piece <= 6; piece += 1) {
    console.log('piece', piece);
    yield Buffer.alloc(8 * 1024 * 1024, 'x');
  }
}
const one = { highWaterMark: 1 };
const source = stream.Readable.from(pieces(), one);
const socket = net.connect(port, '127.0.0.1');

socket.on('error', console.error);
socket.on('connect', () => {
  source.pipe(socket);
});
