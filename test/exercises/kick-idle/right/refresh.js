import { Server } from 'node:net';

class Impatient extends Server {
  constructor(limit) {
    super();
    this.limit = limit;
    this.on('connection', this.watch);
  }

  watch(socket) {
    const clock = setTimeout(() => {
      socket.removeAllListeners('data');
      socket.end(Buffer.from('too quiet\n'));
      socket.resume();
    }, this.limit);
    socket.on('data', () => clock.refresh());
    socket.on('error', () => {});
    socket.on('close', () => clearTimeout(clock));
  }
}

new Impatient(1000).listen(process.argv[2], '0.0.0.0');
