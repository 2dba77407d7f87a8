const { createServer } = require('node:net');

class Guest {
  #rest = '';
  name;
  constructor(room, socket) {
    this.room = room;
    this.socket = socket;
    socket.setEncoding('utf8').on('data', (text) => this.#read(text));
    socket.on('error', (error) => console.error(error.message));
    socket.on('close', () => room.remove(this));
  }
  #read(text) {
    this.#rest += text;
    for (;;) {
      const at = this.#rest.indexOf('\n');
      const length = at < 0 ? this.#rest.length : at;
      if (length > 65536) return this.socket.destroy();
      if (at < 0 || this.socket.writableEnded) return;
      const line = this.#rest.slice(0, at);
      this.#rest = this.#rest.slice(at + 1);
      this.#hear(line);
    }
  }
  #hear(line) {
    if (this.name === undefined) {
      this.name = line;
      this.room.add(this);
    } else if (line === '/quit') {
      this.room.remove(this);
      this.socket.end('bye\n');
    } else this.room.tell(`${this.name}: ${line}`);
  }
  tell(words) {
    this.socket.write(words + '\n');
    if (this.socket.writableLength > 900000) this.socket.destroy();
  }
}

class Room {
  #guests = [];
  add(guest) {
    this.#guests.push(guest);
    this.tell(`* ${guest.name} is here`);
  }
  remove(guest) {
    if (!this.#guests.includes(guest)) return;
    this.#guests = this.#guests.filter((each) => each !== guest);
    this.tell(`* ${guest.name} has left`);
  }
  tell(words) {
    for (const guest of this.#guests) if (!guest.socket.destroyed) guest.tell(words);
  }
}

const room = new Room();
createServer((socket) => new Guest(room, socket)).listen(process.argv[2], '127.0.0.1');
