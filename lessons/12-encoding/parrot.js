import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer();

server.on('connection', (socket) => {
  socket.on('error', console.error);
  socket.setEncoding('utf8');
  socket.on('data', (data) => {
    socket.write(data);
  });
});

server.listen(port, '127.0.0.1');
