import net from 'node:net';

const host = '127.0.0.1';

const server = net.createServer({ allowHalfOpen: true }, (client) => {
  let text = '';
  client.on('error', () => {
    // This client is gone. Its attempt ends by itself.
  });
  client.on('end', () => {
    if (!text.includes('\n')) client.end();
  });
  client.on('data', function collect(data) {
    text += data;
    const end = text.indexOf('\n');
    if (end === -1) return;
    client.off('data', collect);
    const port = Number(text.slice(0, end));
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
