import net from 'node:net';
import { pipeline, Transform } from 'node:stream';

class Lines extends Transform {
  #parts = [];
  #length = 0;
  #isOver = false;

  _transform(chunk, _encoding, done) {
    for (const byte of chunk) {
      if (this.#isOver) break;
      if (byte === 0x0a) this.#take();
      else this.#keep(byte);
    }
    done();
  }

  #take() {
    this.push(`[${Buffer.from(this.#parts)}]\n`);
    this.#parts = [];
    this.#length = 0;
  }

  #keep(byte) {
    this.#length += 1;
    if (this.#length <= 1024) return void this.#parts.push(byte);
    this.#isOver = true;
    this.push('too long\n');
    this.push(null);
  }

  _flush(done) {
    if (!this.#isOver) this.push(null);
    done();
  }
}

net
  .createServer({ allowHalfOpen: true }, (socket) => {
    const lines = new Lines();
    socket.on('error', () => {});
    lines.on('error', () => {});
    socket.pipe(lines).pipe(socket);
  })
  .listen(+process.argv[2]);
