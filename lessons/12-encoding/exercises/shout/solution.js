import net from 'node:net';

const port = Number(process.argv[2]);
const server = net.createServer();

server.on('connection', (socket) => {
  socket.on('error', (error) => console.error(error.message));
  socket.setEncoding('utf8');
  socket.on('data', (/** @type {string} */ text) => {
    socket.write(text.toUpperCase());
  });
});

server.listen(port, '127.0.0.1');
