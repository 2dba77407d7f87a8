import net from 'node:net';

const server = net.createServer({ allowHalfOpen: true }, (client) => {
  client.on('error', () => client.destroy());
  let text = '';
  // a client that ends without a question gets the end
  client.on('end', () => text.includes('\n') || client.end());
  client.on('data', function keep(data) {
    text += data;
    if (!text.includes('\n')) return;
    client.off('data', keep).resume();
    const port = Number(text);
    if (!(port > 0 && port < 65536) || port % 1 !== 0) return client.end('no port\n');
    const socket = net.connect({ port, host: '127.0.0.1' });
    socket.setTimeout(500);
    socket.once('connect', () => {
      client.end('open\n');
      socket.destroy();
    });
    socket.once('timeout', () => {
      if (!client.writableEnded) client.end('no answer\n');
      socket.destroy();
    });
    socket.once('error', () => client.end('refused\n'));
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
