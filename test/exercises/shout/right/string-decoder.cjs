const net = require('net');
const { StringDecoder } = require('string_decoder');

class Shouter {
  constructor(socket) {
    this.socket = socket;
    this.decoder = new StringDecoder();
    socket.on('data', this.hear.bind(this));
    socket.on('end', () => socket.end(this.decoder.end().toUpperCase()));
    socket.on('error', (error) => console.log(error.code));
  }
  hear(bytes) {
    const text = this.decoder.write(bytes);
    if (text) this.socket.write(text.toUpperCase(), 'utf8');
  }
}

const server = net.createServer({ allowHalfOpen: true });
server.on('connection', (socket) => new Shouter(socket));
server.listen(process.argv[2]);
