// fails: refused
const net = require('node:net');

const server = net.createServer({ allowHalfOpen: true }, (client) => {
  client.on('error', () => {});
  let text = '';
  client.on('data', (data) => {
    text += data;
    if (!text.endsWith('\n')) return;
    const socket = net.connect({ port: Number(text), host: '127.0.0.1', timeout: 500 }, (error) => {
      client.end(error ? 'refused\n' : 'open\n');
      socket.destroy();
    });
    socket.on('error', () => {});
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
