// fails only: each
import net from 'node:net';
const sockets = new Set();
let timer;
const start = () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    for (const socket of sockets) socket.end('too quiet\n');
  }, 1000);
};
net
  .createServer((socket) => {
    sockets.add(socket);
    start();
    socket.on('data', start); // whoever it comes from
    socket.on('end', () => sockets.delete(socket));
    socket.on('finish', () => sockets.delete(socket));
    socket.on('error', () => sockets.delete(socket));
  })
  .listen(process.argv[2]);
