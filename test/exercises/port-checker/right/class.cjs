const net = require('node:net');

class Attempt {
  constructor(port, client) {
    this.client = client;
    this.socket = net.connect({ port, host: '127.0.0.1', timeout: 480 });
    this.socket.on('connect', () => this.finish('open'));
    this.socket.on('error', () => this.finish('refused'));
    this.socket.on('timeout', () => this.finish('no answer'));
  }
  finish(answer) {
    this.client.write(answer);
    this.client.end('\n');
    this.socket.removeAllListeners('timeout');
    this.socket.destroy();
  }
}

const server = net.createServer({ allowHalfOpen: true }, (client) => {
  client.on('error', () => {});
  let asked = '';
  client.on('data', (data) => {
    asked += data;
    if (!asked.includes('\n')) return;
    try {
      new Attempt(Number(asked) || -1, client);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      client.end('no port\n');
    }
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
