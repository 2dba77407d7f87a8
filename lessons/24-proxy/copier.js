import net from 'node:net';

const proxy = net.createServer((client) => {
  const upstream = net.connect('./back.sock');
  client.on('error', console.error);
  upstream.on('error', console.error);
  client.pipe(upstream);
  upstream.on('data', (data) => {
    client.write(data);
  });
  upstream.on('end', () => client.end());
});

proxy.listen('./front.sock');
