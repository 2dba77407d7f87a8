import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer();

server.listen(port, '127.0.0.1', () => {
  const socket = net.connect(port, '127.0.0.1');

  socket.write('hello', (error) => {
    console.log(String(error));
    server.close();
  });
  socket.destroy();
});
