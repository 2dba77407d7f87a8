// fails: lets-go
import net from 'node:net';

const server = net.createServer({ allowHalfOpen: true }, (client) => {
  let text = '';
  client.on('error', () => {});
  client.on('end', () => client.end());
  client.on('data', (data) => {
    text += data;
    if (!text.endsWith('\n')) return;
    const port = Number(text);
    if (!(Number.isInteger(port) && port > 0 && port < 65536)) return client.end('no port\n');
    const socket = net.connect({ port, host: '127.0.0.1' });
    const timer = setTimeout(() => client.end('no answer\n'), 500);
    client.on('close', () => socket.destroy());
    socket.on('close', () => clearTimeout(timer));
    socket.on('connect', () => {
      clearTimeout(timer);
      client.end('open\n');
    });
    socket.on('error', () => client.end('refused\n'));
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
