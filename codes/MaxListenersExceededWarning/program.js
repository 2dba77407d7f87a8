import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer((socket) => {
  socket.end();
  server.close();
});

server.listen(port, '127.0.0.1', () => {
  const socket = net.connect(port, '127.0.0.1');

  socket.resume();
  for (let count = 1; count <= 11; count += 1) {
    socket.on('drain', () => console.log(count));
  }
});
