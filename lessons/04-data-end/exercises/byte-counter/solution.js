import net from 'node:net';

const port = Number(process.argv[2]);

const server = net.createServer((socket) => {
  let total = 0;
  socket.on('data', (data) => {
    total += data.length;
  });
  socket.on('end', () => {
    socket.end(`${total}\n`);
  });
  socket.on('error', (error) => console.error(error.message));
});

server.listen(port, '127.0.0.1');
