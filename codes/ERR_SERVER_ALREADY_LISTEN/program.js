import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer();

server.listen(port, '127.0.0.1', () => {
  try {
    server.listen(0, '127.0.0.1');
  } catch (error) {
    console.log(String(error));
  }
  server.close();
});
