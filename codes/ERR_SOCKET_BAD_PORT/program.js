import net from 'node:net';

const server = net.createServer();

try {
  server.listen(65536, '127.0.0.1');
} catch (error) {
  console.log(String(error));
}
