'use strict';
const net = require('node:net');

class Doorman {
  #texts = [];
  #list = new net.BlockList();

  block(text) {
    if (!this.#texts.includes(text)) this.#change([...this.#texts, text]);
  }

  allow(text) {
    this.#change(this.#texts.filter((each) => each !== text));
  }

  isOut(address) {
    return this.#list.check(address, Doorman.family(address));
  }

  #change(texts) {
    const list = new net.BlockList();
    for (const text of texts) {
      const slash = text.indexOf('/');
      if (slash === -1) list.addAddress(text, Doorman.family(text));
      else list.addSubnet(text.slice(0, slash), +text.slice(slash + 1), Doorman.family(text));
    }
    this.#texts = texts;
    this.#list = list;
  }

  static family(text) {
    return text.includes(':') ? 'ipv6' : 'ipv4';
  }
}

class Guest {
  constructor(doorman, socket) {
    this.doorman = doorman;
    this.socket = socket;
    this.text = '';
    socket.on('data', this.hear.bind(this));
    socket.write('welcome\n');
  }

  hear(data) {
    this.text += data;
    const lines = this.text.split('\n');
    this.text = lines.pop();
    lines.forEach((line) => this.socket.write(this.answer(line) + '\n'));
  }

  answer(line) {
    const [word, text] = line.split(/ (.*)/);
    try {
      switch (word) {
        case 'block':
          this.doorman.block(text);
          return 'ok';
        case 'allow':
          this.doorman.allow(text);
          return 'ok';
        case 'check':
          if (net.isIP(text)) return this.doorman.isOut(text) ? 'out' : 'in';
          return 'what?';
        default:
          return 'what?';
      }
    } catch {
      return 'what?';
    }
  }
}

const doorman = new Doorman();
const server = new net.Server((socket) => {
  socket.on('error', () => socket.destroy());
  if (doorman.isOut(String(socket.remoteAddress))) socket.end();
  else new Guest(doorman, socket);
});
server.listen(Number(process.argv[2]), '127.0.0.1');
