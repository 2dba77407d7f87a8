// Each direction goes through a stream of its own.
import net from 'node:net';
import { PassThrough } from 'node:stream';
const [, , port] = process.argv;
const server = net.createServer({ allowHalfOpen: true });
server.on('connection', (client) => {
  const there = new Set();
  const upstream = net.connect({ port: Number(port) + 1, host: '127.0.0.1', allowHalfOpen: true });
  upstream.on('connect', () => there.add(upstream));
  const out = new PassThrough();
  out.write(`from ${client.remoteAddress} ${client.remotePort}\n`);
  client.pipe(out).pipe(upstream);
  upstream.pipe(new PassThrough()).pipe(client);
  client.on('error', () => upstream.resetAndDestroy());
  upstream.on('error', () => {
    if (there.has(upstream)) client.resetAndDestroy();
    else {
      client.unpipe(out);
      client.resume();
      client.end('no upstream\n');
    }
  });
});
server.listen(port, '127.0.0.1');
