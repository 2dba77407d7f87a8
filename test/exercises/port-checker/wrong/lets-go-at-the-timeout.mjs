// fails only: lets-go
import net from 'node:net';

const server = net.createServer({ allowHalfOpen: true }, (client) => {
  let text = '';
  client.on('error', () => {});
  client.on('data', (data) => {
    text += data;
    if (!text.endsWith('\n')) return;
    const port = Number(text);
    if (!(Number.isInteger(port) && port > 0 && port < 65536)) return client.end('no port\n');
    const socket = net.connect({ port, host: '127.0.0.1', timeout: 500 });
    socket.on('timeout', () => {
      if (socket.connecting) client.end('no answer\n');
      socket.destroy();
    });
    socket.on('error', () => client.end('refused\n'));
    socket.on('connect', () => client.end('open\n'));
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
