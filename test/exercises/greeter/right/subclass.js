import { Server } from 'node:net';

class Greeter extends Server {
  constructor(greeting) {
    super({ allowHalfOpen: true });
    this.greeting = greeting;
    this.on('connection', (socket) => this.greet(socket));
  }

  greet(socket) {
    socket.setEncoding('utf8');
    socket.resume();
    socket.cork();
    for (const letter of this.greeting) socket.write(letter);
    socket.uncork();
    socket.end();
  }
}

new Greeter('hello\n').listen(process.argv[2], '0.0.0.0');
