import net from 'node:net';

const port = Number(process.argv[2]);

const server = net.createServer((socket) => {
  socket.on('data', (data) => {
    console.log('some bytes:', data);
  });
});

server.listen(port, '127.0.0.1');
