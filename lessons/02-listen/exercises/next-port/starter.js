import net from 'node:net';

const port = Number(process.argv[2]);
const host = '127.0.0.1';
const server = net.createServer();
const tell = () => console.log('I listen');

server.on('connection', (socket) => {
  socket.end('which port is this?\n');
});
server.on('error', (error) => {
  console.log('event:', error.message);
  server.listen({ host, port: 0 });
});

server.listen({ host, port }, tell);
