import { Server } from 'node:net';

class Room extends Server {
  #number = 0;
  #sockets = [];

  constructor() {
    super({ allowHalfOpen: true });
    this.on('connection', (socket) => this.#enter(socket));
  }

  #enter(socket) {
    this.#number += 1;
    this.#sockets.push(socket);
    socket.on('error', () => socket.destroy());
    socket.on('end', () => socket.end());
    socket.on('close', () => {
      this.#sockets = this.#sockets.filter((other) => other !== socket);
    });
    socket.setEncoding('utf8');
    socket.resume();
    socket.write(`visitor ${this.#number}, ${this.#sockets.length} online\n`);
  }
}

new Room().listen(+process.argv[2]);
