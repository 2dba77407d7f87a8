import net from 'node:net';
import { Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const socket = net.connect(Number(process.argv[2]), '127.0.0.1');
let isUp = false;
socket.on('connect', () => {
  isUp = true;
  console.log('connected');
});
socket.on('end', () => console.log('the other side has finished'));

const split = new Transform({
  readableObjectMode: true,
  construct(done) {
    this.rest = Buffer.alloc(0);
    done();
  },
  transform(piece, _encoding, done) {
    let all = Buffer.concat([this.rest, piece]);
    let at;
    while ((at = all.indexOf('\n')) !== -1) {
      this.push(all.subarray(0, at).toString());
      all = all.subarray(at + 1);
    }
    this.rest = all;
    done();
  },
});

const tell = new Writable({
  objectMode: true,
  write(line, _encoding, done) {
    console.log(`heard: ${line}`);
    if (line === 'please close') socket.end();
    done();
  },
});

const closed = new Promise((resolve) => socket.on('close', resolve));
try {
  await pipeline(socket, split, tell);
  await closed;
  console.log('closed');
} catch (error) {
  await closed;
  console.log(`${isUp ? 'lost' : 'never connected'}: ${error.code}`);
  process.exitCode = 1;
}
