// fails only: pieces
import net from 'node:net';

const server = net.createServer({ allowHalfOpen: true }, (client) => {
  client.on('error', () => {});
  client.once('data', (data) => {
    const port = Number(data);
    if (!(Number.isInteger(port) && port > 0 && port < 65536)) return client.end('no port\n');
    const socket = net.connect({ port, host: '127.0.0.1', timeout: 500 });
    const answer = (text) => {
      client.end(`${text}\n`);
      socket.destroy();
    };
    socket.on('timeout', () => answer('no answer'));
    socket.on('error', () => answer('refused'));
    socket.on('connect', () => answer('open'));
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
