const net = require('node:net');

class Visitor {
  #socket;
  #bytes = Buffer.alloc(0);
  #wanted = null;

  constructor(socket) {
    this.#socket = socket;
    socket.on('error', () => {});
    socket.on('data', (data) => this.#take(data));
  }

  #take(data) {
    if (this.#socket.writableEnded) return;
    this.#bytes = Buffer.concat([this.#bytes, data]);
    while (!this.#socket.writableEnded && (this.#wanted ? this.#body() : this.#head()));
  }

  #head() {
    const at = this.#bytes.indexOf('\r\n\r\n');
    if (at === -1) return false;
    const [first, ...lines] = this.#bytes.subarray(0, at).toString('utf8').split('\r\n');
    this.#bytes = this.#bytes.subarray(at + 4);
    const words = first.split(' ');
    if (words.length !== 3 || words[2] !== 'HTTP/1.1') {
      this.#socket.end('HTTP/1.1 400 No\r\nContent-Type: text/plain\r\n\r\nwhat?');
      return false;
    }
    const headers = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
    this.#wanted = { path: words[1], headers, size: Number.parseInt(headers.get('content-length') ?? '0', 10) };
    return true;
  }

  #body() {
    const { path, headers, size } = this.#wanted;
    if (this.#bytes.length < size) return false;
    this.#bytes = this.#bytes.subarray(size);
    this.#wanted = null;
    const body = `茶 ${path}`;
    this.#socket.write(['HTTP/1.1 200 Fine', 'content-type: text/plain; charset=utf-8', `content-length: ${Buffer.byteLength(body, 'utf8')}`, '', body].join('\r\n'));
    if (headers.get('connection') === 'close') this.#socket.end();
    return true;
  }
}

const server = net.createServer();
server.on('connection', (socket) => new Visitor(socket));
server.listen({ port: Number(process.argv[2]), host: '127.0.0.1' });
