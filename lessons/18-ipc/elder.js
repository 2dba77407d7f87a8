import net from 'node:net';

const server = net.createServer((socket) => {
  socket.on('error', console.error);
  socket.write('first');
  socket.resume();
  socket.on('end', () => server.close());
});

server.on('error', console.error);
server.listen('./desk.sock');
