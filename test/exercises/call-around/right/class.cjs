const { Server, connect } = require('node:net');

class Call {
  constructor(port, host) {
    this.socket = connect({ port, host });
    this.timer = null;
  }

  run(done) {
    const finish = (word) => {
      clearTimeout(this.timer);
      this.socket.removeAllListeners('connect');
      this.socket.destroy();
      done(word);
    };
    this.timer = setTimeout(finish, 500, 'no answer');
    this.socket.once('connect', () => finish('open'));
    this.socket.once('error', () => finish('failed'));
  }
}

class CallAround extends Server {
  constructor() {
    super();
    this.on('connection', (client) => this.serve(client));
  }

  serve(client) {
    client.setEncoding('ascii');
    client.on('error', (error) => console.error(error.code));
    let request = '';
    client.on('data', (part) => {
      request += part;
      if (request.at(-1) === '\n') this.go(client, request.slice(0, -1).split(' '));
    });
  }

  go(client, [port, host, ...rest]) {
    if (!host) return client.end();
    new Call(Number(port), host).run((word) => {
      client.write(`${host} ${word}\n`);
      this.go(client, word === 'open' ? [port] : [port, ...rest]);
    });
  }
}

new CallAround().listen(Number(process.argv[2]), '127.0.0.1');
