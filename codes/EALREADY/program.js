import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer((socket) => {
  socket.on('error', (error) => {
    console.log(String(error));
  });
  socket.resume();
});

server.listen(port, '127.0.0.1', () => {
  const socket = new net.Socket();

  socket.on('error', (error) => {
    console.log(String(error));
    server.close();
  });
  socket.connect(port, '127.0.0.1');
  socket.connect(port, '127.0.0.1');
});
