// fails only: silent
import net from 'node:net';

const host = '127.0.0.1';

// without allowHalfOpen, a client that has ended gets no answer
const server = net.createServer((client) => {
  client.on('error', () => {});
  let text = '';
  client.on('data', (data) => {
    text += data;
    if (!text.endsWith('\n')) return;
    const port = Number(text);
    if (!Number.isInteger(port) || port < 1 || port > 65535) return client.end('no port\n');
    const socket = net.connect({ port, host, timeout: 500 });
    const answer = (word) => {
      socket.destroy();
      client.end(`${word}\n`);
    };
    socket.on('connect', () => answer('open'));
    socket.on('error', () => answer('refused'));
    socket.on('timeout', () => answer('no answer'));
  });
});
server.listen(Number(process.argv[2]), host);
