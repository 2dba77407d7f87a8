import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer();

server.on('connection', (socket) => {
  let text = '';
  socket.on('error', console.error);
  socket.on('data', (data) => {
    text += data;
  });
  socket.on('end', () => {
    console.log({ text, bytes: socket.bytesRead });
  });
});

server.listen(port, '127.0.0.1');
