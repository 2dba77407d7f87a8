import { lstatSync, unlinkSync } from 'node:fs';
import { createServer, connect, Server } from 'node:net';

class Place extends Server {
  constructor(path, tell) {
    super({ pauseOnConnect: false });
    this.path = path;
    this.tell = tell;
    this.on('connection', (socket) => {
      socket.on('error', () => socket.destroy());
      socket.write('hello\n');
      socket.end();
    });
    this.on('listening', () => tell('listening'));
    this.on('error', (error) => this.fail(error));
  }

  claim() {
    this.listen({ path: this.path });
  }

  fail({ code }) {
    if (code !== 'EADDRINUSE') this.tell('failed');
    else if (lstatSync(this.path).isSocket()) this.ask();
    else this.tell('in the way');
  }

  ask() {
    const call = connect({ path: this.path });
    call.once('connect', () => call.destroy() && this.tell('taken'));
    call.once('error', ({ code }) => {
      if (code !== 'ECONNREFUSED') return this.tell('failed');
      unlinkSync(this.path);
      this.claim();
    });
  }
}

const front = createServer();
front.on('connection', (client) => {
  client.on('error', () => client.destroy());
  client.on('data', (data) => new Place(data.toString('utf8').trimEnd(), (answer) => client.end(`${answer}\n`)).claim());
});
front.listen({ port: Number(process.argv[2]), host: '127.0.0.1' });
