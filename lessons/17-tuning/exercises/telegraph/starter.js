import net from 'node:net';

const port = Number(process.argv[2]);
const pieces = ['noon', '\n'];
const server = net.createServer((socket) => {
  let questions = 0;
  socket.on('error', console.error);
  socket.on('data', () => {
    questions += 1;
    if (questions <= 3) return socket.write('noon\n');
    socket.write(pieces.join(''));
  });
});

server.listen(port, '127.0.0.1');
