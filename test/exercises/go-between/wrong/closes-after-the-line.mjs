// fails only: refused
import net from 'node:net';

const port = Number(process.argv[2]);
const host = '127.0.0.1';
const half = { allowHalfOpen: true };

const proxy = net.createServer(half, (client) => {
  const upstream = net.connect({ ...half, port: port + 1, host });
  let isThere = false;
  upstream.on('connect', () => {
    isThere = true;
  });
  upstream.write(`from ${client.remoteAddress} ${client.remotePort}\n`);
  client.pipe(upstream);
  upstream.pipe(client);
  client.on('error', () => upstream.resetAndDestroy());
  upstream.on('error', () => {
    if (isThere) return client.resetAndDestroy();
    client.end('no upstream\n', () => client.destroy());
  });
});

proxy.listen(port, host);
