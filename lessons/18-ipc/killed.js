import net from 'node:net';

const server = net.createServer((socket) => {
  socket.on('error', console.error);
  socket.resume();
});

server.listen('./desk.sock', () => {
  setTimeout(() => {
    process.kill(process.pid, 'SIGKILL');
  }, 500);
});
