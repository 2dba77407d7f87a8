import net from 'node:net';

const port = Number(process.env.PORT ?? 8000) + 1;
const options = { allowHalfOpen: true };
const server = net.createServer(options, (socket) => {
  let total = 0;
  console.log('caller:', socket.remotePort);
  socket.on('error', console.error);
  socket.on('data', (data) => {
    total += data.length;
  });
  socket.write('your question?');
  socket.on('end', () => {
    socket.end(`${total} bytes`);
  });
});

server.listen(port, '127.0.0.1');
