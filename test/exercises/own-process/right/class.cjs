const { fork } = require('node:child_process');
const net = require('node:net');

class Desk {
  #rest = '';

  constructor(socket) {
    this.socket = socket.setEncoding('utf8');
    socket.on('data', (data) => this.read(data));
    socket.once('close', () => process.exit());
    socket.on('error', () => {});
  }

  read(data) {
    const lines = `${this.#rest}${data}`.split('\n');
    this.#rest = lines.pop();
    for (const line of lines) this.answer(line);
  }

  answer(line) {
    if (line === 'crash') process.exit(1);
    this.socket.write(`${process.pid}: ${line}\n`);
  }
}

class House extends net.Server {
  constructor() {
    super({ pauseOnConnect: true });
    this.on('connection', (socket) => {
      socket.on('error', () => {});
      fork(__filename).send('come in', socket);
    });
  }
}

if (process.connected) process.once('message', (_nothing, socket) => new Desk(socket));
else new House().listen(process.argv[2], '127.0.0.1');
