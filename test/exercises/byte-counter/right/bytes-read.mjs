import net from 'node:net';

// the socket counts by itself
const server = net.createServer({ allowHalfOpen: true });
server.on('connection', (socket) => {
  socket.on('error', (error) => console.log('no answer for this one:', error.code));
  socket.on('end', () => {
    socket.write(socket.bytesRead.toString());
    socket.write('\n');
    socket.end();
  });
  socket.resume();
});
server.listen(Number(process.argv[2]), '127.0.0.1', () => console.log('counting'));
