import net from 'node:net';

const port = Number(process.argv[2]);

const server = net.createServer((socket) => {
  console.log('a client is here:', socket.remotePort);
});

server.listen(port, '127.0.0.1');
