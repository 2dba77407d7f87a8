import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer();
let guests = 0;

server.on('connection', (socket) => {
  guests += 1;
  const name = `guest ${guests}`;
  socket.on('error', console.error);
  socket.once('data', () => {
    socket.write(`hello ${name}`);
  });
});

server.listen(port, '127.0.0.1');
