// Reads on once the kernel has what came before.
import net from 'node:net';
const port = Number(process.argv[2]);
const link = (from, to) => {
  from.on('data', (data) => {
    from.pause();
    to.write(data, () => from.resume());
  });
  from.once('end', () => to.end());
};
const server = net.createServer({ allowHalfOpen: true });
server.listen(port, '127.0.0.1');
server.on('connection', (client) => {
  const upstream = net.connect({ allowHalfOpen: true, host: '127.0.0.1', port: port + 1 });
  const { remoteAddress, remotePort } = client;
  let state = 'calling';
  upstream.once('connect', () => {
    state = 'there';
  });
  upstream.write(['from', remoteAddress, `${remotePort}\n`].join(' '));
  link(client, upstream);
  link(upstream, client);
  client.on('close', (broken) => {
    if (broken && state === 'there') upstream.resetAndDestroy();
    else if (broken) upstream.destroy();
  });
  client.on('error', () => {});
  upstream.on('error', () => {});
  upstream.on('close', (broken) => {
    if (!broken) return;
    if (state === 'there') client.resetAndDestroy();
    else {
      client.removeAllListeners('data');
      client.resume().end('no upstream\n');
    }
  });
});
