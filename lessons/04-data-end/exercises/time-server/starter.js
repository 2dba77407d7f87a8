import net from 'node:net';

const port = Number(process.argv[2]);

const server = net.createServer((socket) => {
  // Here, somebody has connected.
  console.log('A client came from port', socket.remotePort);
});

server.listen(port, '127.0.0.1');
