// fails only: large
const net = require('net');
net
  .createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('data', (data) => {
      if (socket.write(data)) return;
      socket.pause();
      socket.once('drain', () => socket.resume());
    });
    socket.on('end', () => socket.destroy()); // what is still to be sent is lost, where somebody reads slowly
    socket.on('error', () => {});
  })
  .listen(process.argv[2]);
