import net from 'node:net';

const server = net.createServer();

try {
  server.listen({});
} catch (error) {
  console.log(String(error));
}
