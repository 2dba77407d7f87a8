// fails only: together
const net = require('node:net');

let asks;
const server = net.createServer({ allowHalfOpen: true }, (client) => {
  client.on('error', () => {});
  let text = '';
  client.on('data', (data) => {
    text += data;
    if (!text.endsWith('\n')) return;
    asks = client;
    const port = Number(text);
    if (!(Number.isInteger(port) && port > 0 && port < 65536)) return asks.end('no port\n');
    const socket = net.connect({ port, host: '127.0.0.1', timeout: 500 });
    socket.on('connect', () => {
      asks.end('open\n');
      socket.destroy();
    });
    socket.on('error', () => asks.end('refused\n'));
    socket.on('timeout', () => {
      asks.end('no answer\n');
      socket.destroy();
    });
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
