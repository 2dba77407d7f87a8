import { Server } from 'node:net';

class End {
  constructor(address, port) {
    this.address = address.replace(/^::ffff:/, '');
    this.port = port;
  }
  toString() {
    return `${this.address}:${this.port}`;
  }
}

class WhoIsWho extends Server {
  constructor() {
    super((socket) => this.tell(socket));
  }
  tell(socket) {
    const server = new End(socket.localAddress, socket.localPort);
    const client = new End(socket.remoteAddress, socket.remotePort);
    socket.cork();
    socket.write(Buffer.from(`server: ${server} -> ${client}\n`));
    socket.write(Buffer.from(`client: ${client} -> ${server}\n`));
    socket.end();
    socket.uncork();
  }
}

new WhoIsWho().listen({ port: process.argv[2], host: '0.0.0.0' });
