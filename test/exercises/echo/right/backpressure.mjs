import net from 'node:net';

net
  .createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    socket.on('data', (data) => {
      if (!socket.write(data)) socket.pause();
    });
    socket.on('drain', () => socket.resume());
    socket.on('end', () => socket.end());
    socket.on('error', () => socket.destroy());
  })
  .listen(+process.argv[2], 'localhost', () => console.log('echo …'));
