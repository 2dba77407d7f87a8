import net from 'node:net';
const port = Number(process.argv[2]);
net
  .createServer({ allowHalfOpen: true }, (client) => {
    let isRefused = true;
    const upstream = net.connect({
      port: port + 1,
      host: '127.0.0.1',
      allowHalfOpen: true,
      onread: {
        buffer: Buffer.alloc(32_768),
        callback: (size, buffer) => client.write(Buffer.from(buffer.subarray(0, size))),
      },
    });
    client.on('drain', () => upstream.resume());
    upstream.on('connect', () => {
      isRefused = false;
    });
    upstream.on('end', () => client.end());
    upstream.write(`from ${client.remoteAddress} ${client.remotePort}\n`);
    client.pipe(upstream);
    client.on('error', () => upstream.resetAndDestroy());
    upstream.on('error', () => {
      if (!isRefused) return client.resetAndDestroy();
      client.on('data', () => {});
      client.resume();
      client.end('no upstream\n');
    });
  })
  .listen(port, '127.0.0.1');
