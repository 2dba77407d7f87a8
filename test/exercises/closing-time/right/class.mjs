import net from 'node:net';

class Inn {
  #guests = new Set();
  #server = net.createServer((socket) => this.#welcome(socket));
  #isClosing = false;

  open(port) {
    this.#server.listen(port, '127.0.0.1');
  }

  #welcome(socket) {
    this.#guests.add(socket);
    socket
      .on('close', () => this.#guests.delete(socket))
      .on('error', () => {})
      .on('data', () => this.#close());
  }

  #close() {
    if (this.#isClosing) return;
    this.#isClosing = true;
    this.#server.close();
    for (const guest of this.#guests) {
      guest.end('bye\n');
    }
    setTimeout(() => this.#empty(), 1000).unref();
  }

  #empty() {
    for (const guest of this.#guests) guest.destroy();
  }
}

new Inn().open(Number(process.argv[2]));
