import net from 'node:net';

const port = Number(process.argv[2]);

const server = net.createServer((socket) => {
  socket.end(`one end has the port ${socket.localPort}\n`);
});

server.listen(port, '127.0.0.1');
