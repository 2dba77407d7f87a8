import { EventEmitter } from 'node:events';
import net from 'node:net';

class Guest extends EventEmitter {
  #socket;
  #text = '';
  #timer;
  constructor(socket) {
    super();
    this.#socket = socket;
    this.#timer = setTimeout(() => this.leave('too slow'), 1000);
    socket.on('data', (data) => this.#hear(data.toString()));
    socket.on('error', () => this.leave());
    socket.on('close', () => this.leave());
  }
  #hear(text) {
    this.#text += text;
    const lines = this.#text.split('\n');
    this.#text = lines.pop();
    for (const line of lines) {
      if (this.#timer === undefined) return;
      this.#timer.refresh();
      this.#socket.write(line + ': yes\n');
    }
  }
  leave(why) {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (why) this.#socket.end(why + '\n');
    this.emit('left');
  }
}

class Turnstile {
  #guests = [];
  listen(port) {
    net.createServer((socket) => this.#enter(socket)).listen(port, '127.0.0.1');
  }
  #enter(socket) {
    if (this.#guests.length < 3) {
      const guest = new Guest(socket);
      this.#guests.push(guest);
      guest.once('left', () => this.#guests.splice(this.#guests.indexOf(guest), 1));
    } else {
      socket.on('error', () => {});
      socket.end('full\n').resume();
    }
  }
}

new Turnstile().listen(Number(process.argv[2]));
