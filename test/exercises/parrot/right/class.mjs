import net from 'node:net';

class Parrot {
  sockets = new Set();
  server = net.createServer({ allowHalfOpen: true }, (socket) => this.serve(socket));

  serve(socket) {
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
    socket.on('error', (error) => console.error(error.code));
    socket.pipe(socket).on('data', (data) => data.indexOf(3) >= 0 && this.shut());
  }

  shut() {
    this.server.close(() => console.log('closed'));
    for (const socket of this.sockets) socket.destroySoon();
    setTimeout(() => this.sockets.forEach((socket) => socket.resetAndDestroy()), 500).unref();
  }
}

new Parrot().server.listen(Number(process.argv[2]), '127.0.0.1');
