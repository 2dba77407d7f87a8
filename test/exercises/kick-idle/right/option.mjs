import { createServer } from 'node:net';

createServer({ allowHalfOpen: true }, (socket) => {
  socket
    .setTimeout(1000, () => {
      socket.setTimeout(0);
      socket.end('too quiet\n', () => socket.destroySoon());
    })
    .on('end', () => socket.end())
    .on('error', () => socket.destroy())
    .resume();
}).listen(+process.argv[2], 'localhost');
