import net from 'node:net';

const port = Number(process.argv[2]);

function copy(from, to) {
  from.on('data', (data) => {
    if (!to.write(data)) from.pause();
  });
  to.on('drain', () => from.resume());
  from.on('end', () => to.end());
}

net
  .createServer({ allowHalfOpen: true }, (client) => {
    let connected = false;
    const upstream = net.createConnection({ port: port + 1, host: '127.0.0.1', allowHalfOpen: true }, () => {
      connected = true;
    });
    upstream.write(`from ${client.remoteAddress} ${client.remotePort}\n`);
    copy(client, upstream);
    copy(upstream, client);
    client.on('error', () => upstream.resetAndDestroy());
    upstream.on('error', () => {
      if (connected) return client.resetAndDestroy();
      client.removeAllListeners('data');
      client.end('no upstream\n');
      client.resume();
    });
  })
  .listen(port);
