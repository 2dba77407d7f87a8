// fails only: lets-go
import net from 'node:net';

const server = net.createServer({ allowHalfOpen: true }, (client) => {
  client.on('error', () => {});
  let text = '';
  client.on('data', (data) => {
    text += data;
    if (!text.endsWith('\n')) return;
    const port = Number(text);
    if (!(Number.isInteger(port) && port > 0 && port < 65536)) return client.end('no port\n');
    const socket = net.connect(port, '127.0.0.1');
    const timer = setTimeout(() => {
      client.end('no answer\n');
      socket.destroy();
    }, 500);
    socket.on('error', () => {
      clearTimeout(timer);
      client.end('refused\n');
    });
    socket.on('connect', () => {
      clearTimeout(timer);
      client.end('open\n');
    });
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
