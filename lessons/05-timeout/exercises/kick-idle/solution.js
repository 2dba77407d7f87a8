import net from 'node:net';

const port = Number(process.argv[2]);

const server = net.createServer((socket) => {
  socket.setTimeout(1000);
  socket.once('timeout', () => {
    socket.end('too quiet\n');
  });
  socket.on('error', (error) => console.error(error.message));
  socket.resume();
});

server.listen(port, '127.0.0.1');
