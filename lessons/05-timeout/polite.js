import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer((socket) => {
  socket.on('error', console.error);
  socket.setTimeout(500, () => {
    socket.end('I hear nothing. Goodbye!');
  });
  socket.on('data', (data) => {
    console.log('received:', data.toString());
  });
  socket.on('close', () => server.close());
});
server.listen(port, '127.0.0.1');
