// fails only: open
import net from 'node:net';

const known = new Map();

const server = net.createServer({ allowHalfOpen: true }, (client) => {
  client.on('error', () => {});
  let text = '';
  client.on('data', (data) => {
    text += data;
    if (!text.endsWith('\n')) return;
    const port = Number(text);
    if (!(Number.isInteger(port) && port > 0 && port < 65536)) return client.end('no port\n');
    if (!known.has(port)) known.set(port, net.connect({ port, host: '127.0.0.1', timeout: 500 }));
    const socket = known.get(port);
    socket.on('timeout', () => {
      client.end('no answer\n');
      // only what was connected is known for ever
      known.delete(port);
      socket.destroy();
    });
    socket.on('error', () => client.end('refused\n'));
    socket.on('connect', () => {
      client.end('open\n');
      socket.destroy();
    });
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
