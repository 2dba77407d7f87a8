import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer();

server.on('connection', (socket) => {
  let total = 0;
  socket.on('error', console.error);
  socket.on('data', (data) => {
    total += data.length;
  });
  socket.on('end', () => {
    socket.end(`got ${total}`);
  });
});

server.listen(port, '127.0.0.1');
