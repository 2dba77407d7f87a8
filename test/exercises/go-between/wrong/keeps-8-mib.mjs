// fails only: waits
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
  for (const [from, to] of [
    [client, upstream],
    [upstream, client],
  ]) {
    from.on('data', (data) => {
      to.write(data);
      if (to.writableLength > 8 * 1024 * 1024) from.pause();
    });
    to.on('drain', () => from.resume());
    from.on('end', () => to.end());
  }
  client.on('error', () => upstream.resetAndDestroy());
  upstream.on('error', () => {
    if (isThere) return client.resetAndDestroy();
    client.resume();
    client.end('no upstream\n');
  });
});

proxy.listen(port, host);
