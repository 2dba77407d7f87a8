import net from 'node:net';

const server = net.createServer();
server.on('connection', (socket) => {
  console.log('somebody came:', socket.remotePort);
  socket.on('error', (error) => console.log('and went:', error.code));
  socket.write('hel');
  socket.write('lo');
  socket.write(Buffer.from([10]));
  socket.end();
});
server.listen({ port: Number(process.argv[2]), host: '127.0.0.1' }, () => console.log('open'));
