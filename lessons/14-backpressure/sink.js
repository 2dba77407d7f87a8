import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const options = { pauseOnConnect: true };
const server = net.createServer(options);

server.on('connection', (socket) => {
  let total = 0;
  socket.on('error', console.error);
  socket.on('data', (data) => {
    total += data.length;
  });
  socket.on('end', () => {
    console.log('read:', total, 'bytes');
  });
  setTimeout(() => socket.resume(), 100);
});

server.listen(port, '127.0.0.1');
