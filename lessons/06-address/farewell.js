import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer((socket) => {
  const who = () => socket.remotePort;
  socket.on('error', console.error);
  socket.resume();
  socket.on('close', () => {
    console.log('goodbye,', who());
  });
});
server.listen(port, '127.0.0.1');
