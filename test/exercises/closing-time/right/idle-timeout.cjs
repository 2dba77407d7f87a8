const net = require('node:net');

let over = false;
const here = new Set();
const server = net.createServer((socket) => {
  here.add(socket);
  socket.on('close', () => here.delete(socket));
  socket.on('error', () => socket.destroy());
  socket.on('readable', () => {
    if (socket.read() === null || over) return;
    over = true;
    server.close();
    here.forEach((one) => {
      one.end('bye\n');
      one.unref();
    });
    // Nothing but this keeps the process: the sockets do not count any more.
    const wait = setInterval(() => {
      if (here.size === 0) clearInterval(wait);
    }, 20);
    setTimeout(() => here.forEach((one) => one.destroy()), 1200).unref();
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
