import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer((socket) => {
  socket.on('error', console.error);
  socket.pipe(socket);
  socket.setTimeout(200, () => {
    console.log('idle');
    socket.end();
  });
});
server.listen(port, '127.0.0.1');
