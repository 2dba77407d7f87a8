import net from 'node:net';
import { pipeline, Transform, Writable } from 'node:stream';

class Lines extends Transform {
  rest = '';
  constructor() {
    super({ readableObjectMode: true });
  }
  _transform(chunk, _, done) {
    const lines = (this.rest + chunk).split('\n');
    this.rest = lines.pop();
    for (const line of lines) {
      if (line.length > 65_536) return done(new Error('too long'));
      this.push(line);
    }
    done(this.rest.length > 65_536 ? new Error('too long') : null);
  }
}

const here = [];
const tell = (text) => here.forEach((socket) => (socket.writableLength > 1e6 ? socket.destroy() : socket.write(text)));

net
  .createServer((socket) => {
    let name = null;
    const leave = () => {
      const at = here.indexOf(socket);
      if (at < 0) return;
      here.splice(at, 1);
      tell(`* ${name} has left\n`);
    };
    const room = new Writable({
      objectMode: true,
      write(line, _, done) {
        if (name === null) {
          name = line;
          here.push(socket);
          tell(`* ${name} is here\n`);
        } else if (line === '/quit' && here.includes(socket)) {
          leave();
          socket.end('bye\n');
        } else if (here.includes(socket)) tell(`${name}: ${line}\n`);
        done();
      },
    });
    socket.on('error', () => {});
    socket.on('close', leave);
    pipeline(socket, new Lines(), room, (error) => {
      if (error) socket.destroy();
    });
  })
  .listen(Number(process.argv[2]), '127.0.0.1');
