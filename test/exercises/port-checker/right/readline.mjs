import net from 'node:net';
import readline from 'node:readline';

const server = net.createServer({ allowHalfOpen: true }, (client) => {
  client.on('error', () => {});
  const lines = readline.createInterface({ input: client });
  lines.on('error', () => {});
  lines.once('line', (line) => {
    const port = Number(line);
    if (!(port > 0 && port <= 0xffff && port === (port | 0))) return client.end('no port\n');
    const socket = net.connect(port, '127.0.0.1');
    const timer = setTimeout(() => decide('no answer'), 500);
    const decide = (answer) => {
      clearTimeout(timer);
      socket.destroy();
      client.end(`${answer}\n`);
    };
    socket.on('connect', () => decide('open'));
    socket.on('error', () => decide('refused'));
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
