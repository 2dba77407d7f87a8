import net from 'node:net';

const bound = new net.BoundSocket({ host: '127.0.0.1' });
const server = net.createServer();

server.listen(bound, () => server.close());
try {
  bound.address();
} catch (error) {
  console.log(String(error));
}
