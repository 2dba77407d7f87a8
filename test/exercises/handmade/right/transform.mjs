import net from 'node:net';
import { pipeline, Transform } from 'node:stream';

class Requests extends Transform {
  rest = Buffer.alloc(0);
  over = false;

  constructor() {
    super({ readableObjectMode: true });
  }

  _transform(data, _encoding, done) {
    this.rest = Buffer.concat([this.rest, data]);
    while (!this.over) {
      const end = this.rest.indexOf('\r\n\r\n');
      if (end < 0) break;
      const head = this.rest.subarray(0, end).toString('latin1');
      const [, path] = /^\w+ (\S+) HTTP\/1\.1/.exec(head) ?? [];
      const size = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
      if (this.rest.length < end + 4 + size) break;
      this.rest = this.rest.subarray(end + 4 + size);
      this.over = !path || /^connection: close\r?$/im.test(head);
      this.push({ path, over: this.over });
    }
    done();
    if (this.over) this.push(null);
  }
}

class Answers extends Transform {
  constructor() {
    super({ writableObjectMode: true });
  }

  _transform({ path }, _encoding, done) {
    if (!path) return done(null, 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    const body = Buffer.from(`茶 ${path}`);
    this.push(`HTTP/1.1 200 OK\r\nContent-Length: ${body.byteLength}\r\n\r\n`);
    done(null, body);
  }
}

net
  .createServer((socket) => {
    const requests = new Requests();
    socket.on('error', () => requests.destroy());
    socket.on('data', (data) => requests.over || requests.write(data));
    socket.on('end', () => requests.over || requests.end());
    pipeline(requests, new Answers(), socket, () => {});
  })
  .listen(Number(process.argv[2]), '127.0.0.1');
