import net from 'node:net';
import { Transform } from 'node:stream';

class Answers extends Transform {
  #text = '';
  constructor(onLine) {
    super();
    this.onLine = onLine;
  }
  _transform(chunk, _encoding, done) {
    const lines = (this.#text + chunk).split('\n');
    this.#text = lines.pop();
    for (const line of lines) {
      this.onLine();
      this.push(`${line}: yes\n`);
    }
    done();
  }
}

const seats = [undefined, undefined, undefined];
net
  .createServer((socket) => {
    socket.on('error', () => {});
    const seat = seats.indexOf(undefined);
    if (seat < 0) {
      socket.end('full\n');
      socket.resume();
      return;
    }
    seats[seat] = socket;
    const free = () => {
      if (seats[seat] === socket) seats[seat] = undefined;
    };
    const late = setTimeout(() => {
      free();
      socket.unpipe(answers);
      answers.unpipe(socket);
      socket.resume();
      socket.end('too slow\n');
    }, 1000);
    const answers = new Answers(() => late.refresh());
    socket.pipe(answers).pipe(socket);
    socket.on('close', () => {
      clearTimeout(late);
      free();
    });
  })
  .listen(process.argv[2]);
