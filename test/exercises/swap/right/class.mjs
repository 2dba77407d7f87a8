import net from 'node:net';

class Exchange {
  #first;
  offer(party) {
    if (!this.#first) {
      this.#first = party;
      return;
    }
    const first = this.#first;
    this.#first = undefined;
    first.take(party.text);
    party.take(first.text);
  }
}

class Party {
  #pieces = [];
  constructor(socket, exchange) {
    this.socket = socket;
    socket.on('error', () => this.socket.destroy());
    socket.on('data', (piece) => this.#pieces.push(piece));
    socket.on('end', () => exchange.offer(this));
  }
  get text() {
    return Buffer.concat(this.#pieces);
  }
  take(text) {
    this.socket.end(text);
  }
}

const exchange = new Exchange();
const server = new net.Server({ allowHalfOpen: true });
server.on('connection', (socket) => new Party(socket, exchange));
server.listen(process.argv[2]);
