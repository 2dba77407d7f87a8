import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer((socket) => {
  const { localPort, remotePort } = socket;
  console.log({ localPort, remotePort });
  console.log('address():', socket.address());
  socket.on('error', console.error);
  socket.resume();
  socket.end();
  server.close();
});
server.listen(port, '127.0.0.1');
