import net from 'node:net';

const port = Number(process.argv[2]);

const server = net.createServer((socket) => {
  socket.end('which port is this?\n');
});

server.listen(port, '127.0.0.1');
