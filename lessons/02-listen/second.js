import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer();

try {
  server.listen(port, '127.0.0.1');
  console.log('no exception');
} catch (error) {
  console.log('caught:', String(error));
}
