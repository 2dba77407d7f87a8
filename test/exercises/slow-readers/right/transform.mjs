import net from 'node:net';
import { pipeline, Readable, Transform } from 'node:stream';

const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
net.createServer({ allowHalfOpen: true }, (socket) => {
  socket.on('error', () => {});
  const numbers = Readable.from(Array.from({ length: 320 }, (_, index) => index + 1));
  const toLine = new Transform({
    writableObjectMode: true,
    transform(n, _encoding, done) {
      done(null, lineOf(n));
    },
  });
  pipeline(numbers, toLine, socket, (error) => error && console.error('gone'));
}).listen(process.argv[2]);
