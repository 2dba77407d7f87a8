import net from 'node:net';

const port = Number(process.argv[2]);

const server = net.createServer((socket) => {
  console.log('given to createServer()');
  socket.on('error', console.error);
  socket.resume();
  socket.write('hello');
});

server.on('connection', () => {
  console.log('added with on()');
});

server.listen(port, '127.0.0.1');
