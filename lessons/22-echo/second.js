import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer((socket) => {
  socket.on('error', console.error);
  socket.on('data', (data) => socket.write(data));
});
server.listen(port, '127.0.0.1');
