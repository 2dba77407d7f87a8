import net from 'node:net';

class TeaHouse {
  #server = net.createServer({ allowHalfOpen: true });

  constructor(port) {
    this.#server.on('connection', (socket) => this.#seat(socket));
    this.#server.on('error', (error) => {
      if (error.code !== 'EADDRINUSE') throw error;
      setTimeout(() => this.#server.listen(++port), 20);
    });
    this.#server.listen(port);
  }

  #seat(socket) {
    const said = [];
    socket.on('error', (error) => console.error('gone:', error.code));
    socket.on('readable', () => {
      for (let piece = socket.read(); piece !== null; piece = socket.read()) said.push(piece);
    });
    socket.once('end', () => {
      const order = this.#read(Buffer.concat(said).toString('utf8'));
      socket.write(order ? `${order.length} cups` : 'no order');
      socket.end('\n');
    });
  }

  #read(text) {
    try {
      const order = JSON.parse(text);
      return Array.isArray(order) ? order : undefined;
    } catch {
      return undefined;
    }
  }
}

new TeaHouse(Number(process.argv[2]));
