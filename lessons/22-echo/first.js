import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer((socket) => {
  socket.pipe(socket);
});
server.listen(port, '127.0.0.1');
