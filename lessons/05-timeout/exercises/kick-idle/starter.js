import net from 'node:net';

const port = Number(process.argv[2]);
const server = net.createServer((socket) => {
  socket.on('error', console.error);
  socket.setTimeout(800);
  setTimeout(() => socket.end('enough'), 750);
  socket.resume();
  socket.on('timeout', () => {
    console.log('now it is quiet');
  });
});
server.listen(port, '127.0.0.1');
