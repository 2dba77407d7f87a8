const net = require('node:net');

class Pair {
  constructor(client, port) {
    this.client = client;
    this.upstream = new net.Socket({ allowHalfOpen: true });
    client.on('error', () => this.break(this.upstream));
    this.upstream.on('error', () => (this.started ? this.break(client) : this.refuse()));
    this.upstream.on('connect', () => this.start());
    client.pause();
    this.upstream.connect(port, '127.0.0.1');
  }
  start() {
    this.started = true;
    const { client, upstream } = this;
    upstream.write(`from ${client.remoteAddress} ${client.remotePort}\n`);
    client.pipe(upstream).pipe(client);
  }
  refuse() {
    this.client.resume();
    this.client.end('no upstream\n');
  }
  break(other) {
    other.resetAndDestroy();
  }
}

const port = Number(process.argv[2]);
const server = net.createServer({ allowHalfOpen: true, pauseOnConnect: true });
server.on('connection', (client) => new Pair(client, port + 1));
server.listen({ port, host: '127.0.0.1' });
