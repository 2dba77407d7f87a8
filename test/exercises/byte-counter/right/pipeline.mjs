import { createServer } from 'node:net';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

class ByteCounter extends Transform {
  total = 0;
  _transform(chunk, _encoding, done) {
    this.total += chunk.length;
    done();
  }
  _flush(done) {
    done(null, `${this.total}\n`);
  }
}

const server = createServer({ allowHalfOpen: true });
server.on('connection', (socket) => {
  pipeline(socket, new ByteCounter(), socket).catch((error) => console.error(error.code));
});
server.listen({ port: process.argv[2], host: '0.0.0.0' });
