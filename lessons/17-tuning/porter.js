import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const options = {
  keepAlive: true,
  keepAliveInitialDelay: 1000,
};
const server = net.createServer(options, (socket) => {
  socket.on('error', console.error);
  socket.on('data', () => socket.write('welcome'));
});

server.listen(port, '127.0.0.1');
