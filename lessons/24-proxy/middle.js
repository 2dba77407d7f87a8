import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const host = '127.0.0.1';
const to = { port: port + 1, host };
const proxy = net.createServer((client) => {
  const upstream = net.connect(to);
  client.on('error', console.error);
  upstream.on('error', console.error);
  client.pipe(upstream);
  upstream.pipe(client);
});

proxy.listen(port, host);
