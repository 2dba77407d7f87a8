import net from 'node:net';

// it ends its side of an open connection, and reads what the other side says until it ends as well
const server = net.createServer({ allowHalfOpen: true }, (client) => {
  client.on('error', () => client.destroy());
  client.on('end', () => client.end());
  client.once('data', (data) => {
    const port = Number(data);
    if (!(port < 65536) || port % 1 !== 0) return client.end('no port\n');
    const socket = net.connect({ port, host: '127.0.0.1' });
    socket.setTimeout(500);
    socket.once('connect', () => {
      client.end('open\n');
      socket.end();
      socket.resume();
    });
    socket.once('timeout', () => {
      if (!client.writableEnded) client.end('no answer\n');
      socket.destroy();
    });
    socket.once('error', () => client.end('refused\n'));
  });
  client.resume();
});
server.listen(Number(process.argv[2]), '127.0.0.1');
