import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const book = 'x'.repeat(40_000_000);
const server = net.createServer();

server.on('connection', (socket) => {
  socket.on('error', console.error);
  socket.resume();
  socket.write(book);
  socket.destroy();
});

server.listen(port, '127.0.0.1');
