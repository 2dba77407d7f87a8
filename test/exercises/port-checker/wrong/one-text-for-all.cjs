// fails only: pieces
const net = require('node:net');

let text = '';
const server = net.createServer({ allowHalfOpen: true }, (client) => {
  client.on('error', () => {});
  client.on('data', (data) => {
    text += data;
    if (!text.endsWith('\n')) return;
    const port = Number(text);
    text = '';
    if (!(Number.isInteger(port) && port > 0 && port < 65536)) return client.end('no port\n');
    const socket = net.connect({ port, host: '127.0.0.1', timeout: 500 });
    const answer = (word) => {
      client.end(word + '\n');
      socket.destroy();
    };
    socket.on('timeout', () => answer('no answer'));
    socket.on('error', () => answer('refused'));
    socket.on('connect', () => answer('open'));
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
