import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const host = '127.0.0.1';
const proxy = net.createServer((client) => {
  client.on('error', console.error);
  client.pause();
  // As long as it takes to look up an upstream:
  setTimeout(() => {
    console.log('bytesRead:', client.bytesRead);
    const upstream = net.connect(port + 1, host);
    upstream.on('error', (error) => {
      console.log('upstream:', error.message);
    });
    upstream.on('connect', () => {
      client.pipe(upstream);
      upstream.pipe(client);
    });
  }, 100);
});

proxy.listen(port, host);
