import net from 'node:net';

const any = { host: '127.0.0.1', port: 0 };
if (net.BoundSocket) {
  const handle = new net.BoundSocket(any);
  const { port } = handle.address();
  console.log('port', port);
  const server = net.createServer();
  server.listen({ handle });
  const same = { ...any, port };
  const again = () => new net.BoundSocket(same);
  const ask = () => handle.address();
  for (const attempt of [again, ask])
    try {
      console.log(attempt());
    } catch (error) {
      console.log('thrown:', Object(error).code);
    }
  server.close();
} else {
  console.log('needs Node 24.19 or 26.4');
}
