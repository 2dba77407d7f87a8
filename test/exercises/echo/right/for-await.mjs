import { once } from 'node:events';
import net from 'node:net';

class EchoServer extends net.Server {
  constructor() {
    super({ allowHalfOpen: true });
    this.on('connection', (socket) => {
      this.echo(socket).catch((error) => console.log(error.code));
    });
  }

  async echo(socket) {
    for await (const chunk of socket) {
      if (!socket.write(chunk)) await once(socket, 'drain');
    }
    socket.end();
  }
}

const server = new EchoServer();
await new Promise((resolve) => server.listen(Number(process.argv[2]), resolve));
console.log('listening', server.address());
