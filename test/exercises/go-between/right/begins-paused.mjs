import net from 'node:net';

const port = Number(process.argv[2]);

const server = net.createServer({ allowHalfOpen: true, pauseOnConnect: true }, (client) => {
  const upstream = net.connect({ port: port + 1, host: '127.0.0.1', allowHalfOpen: true });
  let isThere = false;
  upstream.on('connect', () => {
    isThere = true;
    upstream.write(`from ${client.remoteAddress} ${client.remotePort}\n`);
    const sides = [
      [client, upstream],
      [upstream, client],
    ];
    for (const [from, to] of sides) {
      from.on('data', (data) => {
        if (!to.write(data)) from.pause();
      });
      to.on('drain', () => from.resume());
      from.on('end', () => to.end());
      from.resume();
    }
  });
  client.on('error', () => upstream.resetAndDestroy());
  upstream.on('error', () => {
    if (isThere) client.resetAndDestroy();
    else client.resume().end('no upstream\n');
  });
});
server.listen(port, '127.0.0.1');
