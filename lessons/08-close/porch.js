import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer();

server.on('connection', (socket) => {
  socket.on('error', console.error);
  socket.resume();
  socket.write('come in');
  server.unref();
});

server.listen(port, '127.0.0.1');
