import { Server } from 'node:net';

class Clock {
  #date;
  constructor(date) {
    this.#date = date;
  }
  static now() {
    return new Clock(new Date());
  }
  #two(n) {
    return n > 9 ? `${n}` : `0${n}`;
  }
  get day() {
    const d = this.#date;
    return [d.getFullYear(), this.#two(1 + d.getMonth()), this.#two(d.getDate())].join('-');
  }
  get time() {
    return [this.#date.getHours(), this.#date.getMinutes()].map((n) => this.#two(n)).join(':');
  }
  toString() {
    return `${this.day} ${this.time}`;
  }
}

class TimeServer extends Server {
  constructor() {
    super();
    this.on('connection', this.answer);
  }
  answer(socket) {
    socket.on('error', () => socket.destroy());
    socket.end(`${Clock.now()}\n`);
  }
}

new TimeServer().listen({ port: process.argv[2], host: 'localhost' });
