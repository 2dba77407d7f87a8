import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const options = {
  pauseOnConnect: true,
  noDelay: true,
};
const server = net.createServer(options, (socket) => {
  socket.on('error', console.error);
  socket.on('data', (data) => {
    console.log(data.toString().trim());
  });
  setTimeout(() => socket.resume(), 800);
});

server.listen(port, '127.0.0.1');
