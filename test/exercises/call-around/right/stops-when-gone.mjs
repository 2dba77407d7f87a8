// Gives up everything as soon as its client is gone.
import net from 'node:net';

const server = net.createServer((client) => {
  let text = '';
  let socket;
  client.on('error', () => {});
  client.on('close', () => socket?.destroy());
  client.on('data', (data) => {
    text += data;
    if (!text.endsWith('\n')) return;
    const [port, ...addresses] = text.trim().split(' ');
    next(Number(port), addresses.values());
  });
  const next = (port, addresses) => {
    const { value: host, done } = addresses.next();
    if (done) return client.end();
    socket = net.connect({ port, host, timeout: 500 });
    const own = socket;
    own.on('connect', () => {
      own.destroy();
      client.end(`${host} open\n`);
    });
    own.on('error', () => {
      client.write(`${host} failed\n`);
      next(port, addresses);
    });
    own.on('timeout', () => {
      own.destroy();
      client.write(`${host} no answer\n`);
      next(port, addresses);
    });
  };
});
server.listen(Number(process.argv[2]), '127.0.0.1');
