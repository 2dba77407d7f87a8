import net from 'node:net';

const port = Number(process.argv[2]);

const server = net.createServer((socket) => {
  socket.on('error', (error) => console.error(error.message));
  socket.resume();
  socket.end('hello\n');
});

server.listen(port, '127.0.0.1');
