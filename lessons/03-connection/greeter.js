import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer();
const online = new Set();
let guests = 0;

server.on('connection', (socket) => {
  guests += 1;
  const greeting = `hello guest ${guests}`;
  online.add(socket);
  socket.on('error', console.error);
  socket.on('close', () => online.delete(socket));
  socket.once('data', () => {
    socket.write(greeting);
  });
});

server.listen(port, '127.0.0.1');
