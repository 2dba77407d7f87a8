import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer();
const controller = new AbortController();

server.listen(port, '127.0.0.1', () => {
  const { signal } = controller;
  const socket = net.connect({ port, host: '127.0.0.1', signal });

  socket.on('connect', () => controller.abort());
  socket.on('error', (error) => {
    console.log(String(error));
    server.close();
  });
});
