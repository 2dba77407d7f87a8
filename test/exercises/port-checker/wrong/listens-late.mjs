// fails only: resets
import net from 'node:net';

const host = '127.0.0.1';

const server = net.createServer({ allowHalfOpen: true }, (client) => {
  let text = '';
  client.on('data', (data) => {
    text += data;
    if (!text.endsWith('\n')) return;
    client.on('error', () => {});
    const port = Number(text);
    if (!(Number.isInteger(port) && port > 0 && port < 65536)) {
      client.end('no port\n');
      return;
    }
    const socket = net.connect({ port, host, timeout: 500 });
    socket.on('timeout', () => {
      client.end('no answer\n');
      socket.destroy();
    });
    socket.on('error', () => client.end('refused\n'));
    socket.on('connect', () => {
      client.end('open\n');
      socket.destroy();
    });
  });
});

server.listen(Number(process.argv[2]), host);
