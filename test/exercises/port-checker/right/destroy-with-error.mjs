import net from 'node:net';

const LATE = new Error('late');

const server = net.createServer({ allowHalfOpen: true }, (client) => {
  client.on('error', console.error);
  const pieces = [];
  client.on('data', (data) => {
    pieces.push(data);
    if (data.at(-1) !== 10) return;
    const port = Buffer.concat(pieces).toString().trim();
    if (!/^[1-9]\d{0,4}$/.test(port) || Number(port) > 65535) return client.end('no port\n');
    const socket = net.createConnection({ port, host: '127.0.0.1', timeout: 500 });
    socket.on('timeout', () => socket.destroy(LATE));
    socket.on('error', (error) => client.end(error === LATE ? 'no answer\n' : 'refused\n'));
    socket.on('ready', () => {
      socket.setTimeout(0);
      client.end('open\n', () => socket.destroy());
    });
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
