// fails: tells
import net from 'node:net';

const port = Number(process.argv[2]);
const host = '127.0.0.1';
const half = { allowHalfOpen: true };
const to = { ...half, port: port + 1, host };
const proxy = net.createServer(half, (client) => {
  const upstream = net.connect(to);
  for (const one of [client, upstream]) {
    const other = one === client ? upstream : client;
    one.on('error', (error) => {
      console.log('broken:', error.message);
    });
    one.on('error', () => other.resetAndDestroy());
    one.pipe(other);
  }
});

proxy.listen(port, host);
