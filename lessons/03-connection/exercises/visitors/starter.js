import net from 'node:net';

const port = Number(process.argv[2]);
const server = net.createServer();

server.on('error', (error) => {
  console.log('server:', error.message);
});
server.on('connection', (socket) => {
  socket.on('error', (error) => {
    console.log('socket:', error.message);
  });
  socket.on('end', () => console.log('goodbye'));
  socket.on('close', () => console.log('closed'));
  socket.resume();
  socket.write('welcome');
});

server.listen(port, '127.0.0.1');
