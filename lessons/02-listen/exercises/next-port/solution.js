import net from 'node:net';

let port = Number(process.argv[2]);

const server = net.createServer((socket) => {
  socket.on('error', (error) => console.error(error.message));
  socket.resume();
  socket.end(`${port}\n`);
});

server.on('listening', () => {
  console.log(`listening on ${port}`);
});

server.on('error', (error) => {
  if (!('code' in error) || error.code !== 'EADDRINUSE') throw error;
  port += 1;
  server.listen(port, '127.0.0.1');
});

server.listen(port, '127.0.0.1');
