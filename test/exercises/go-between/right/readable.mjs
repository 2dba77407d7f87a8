import net from 'node:net';

const port = Number(process.argv[2]);
const pump = (from, to) => {
  const move = () => {
    while (!to.writableNeedDrain) {
      const data = from.read();
      if (data === null) return;
      to.write(data);
    }
  };
  from.on('readable', move);
  to.on('drain', move);
  from.on('end', () => to.end());
};

const proxy = net.createServer({ allowHalfOpen: true }, async (client) => {
  client.on('error', () => {});
  const upstream = net.connect({ port: port + 1, host: '127.0.0.1', allowHalfOpen: true });
  upstream.write(`from ${client.remoteAddress} ${client.remotePort}\n`);
  const isThere = await new Promise((resolve) => {
    upstream.once('connect', () => resolve(true));
    upstream.on('error', () => resolve(false));
  });
  if (!isThere) {
    client.resume();
    client.end('no upstream\n');
    return;
  }
  upstream.on('error', () => client.resetAndDestroy());
  client.on('error', () => upstream.resetAndDestroy());
  if (client.destroyed) upstream.resetAndDestroy();
  pump(client, upstream);
  pump(upstream, client);
});
proxy.listen(port, '127.0.0.1');
