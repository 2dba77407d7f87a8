import net from 'node:net';

// @ts-expect-error: younger than the types that are used here.
const bound = new net.BoundSocket({ host: '127.0.0.1' });
const server = net.createServer();

server.listen(bound, () => server.close());
try {
  bound.address();
} catch (error) {
  console.log(String(error));
}
