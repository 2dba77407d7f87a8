import net from 'node:net';

const server = net.createServer();
server.on('connection', (socket) => {
  socket.on('error', () => {});
  const text = new Date().toLocaleString('sv-SE', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  socket.write(text + '\n', () => socket.end());
});
server.listen(parseInt(process.argv[2], 10));
