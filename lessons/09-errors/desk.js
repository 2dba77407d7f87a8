import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer();

server.on('error', console.error);
server.on('connection', (socket) => {
  socket.on('error', console.error);
  socket.on('data', (data) => {
    const order = JSON.parse(data.toString());
    const answer = `${order.length} cups`;
    setTimeout(() => socket.end(answer), 1200);
  });
});

server.listen(port, '127.0.0.1');
