const { Server } = require('node:net');

class Telegraph extends Server {
  #sockets = [];

  constructor() {
    super({ noDelay: true });
    this.on('connection', (socket) => this.#admit(socket));
  }

  #admit(socket) {
    this.#sockets.push(socket);
    const leave = () => {
      this.#sockets = this.#sockets.filter((each) => each !== socket);
    };
    socket.on('data', (data) => this.#others(socket).forEach((other) => other.write(data)));
    socket.once('end', leave).once('close', leave).on('error', leave);
  }

  #others(socket) {
    return this.#sockets.filter((each) => each !== socket);
  }
}

new Telegraph().listen(Number(process.argv[2]), '127.0.0.1');
