// fails: together
import net from 'node:net';

const server = net.createServer((client) => {
  client.on('error', () => {});
  client.on('data', (data) => {
    const port = Number(data);
    if (!(port < 65536)) return client.end('no port\n');
    const socket = net.connect(port, '127.0.0.1');
    setTimeout(() => {
      if (client.writableEnded) throw new Error('answered before');
      client.end('no answer\n');
      socket.destroy();
    }, 500);
    socket.on('error', () => client.end('refused\n'));
    socket.on('connect', () => {
      client.end('open\n');
      socket.destroy();
    });
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
