import net from 'node:net';

const text = 'x'.repeat(640 * 1024);
const server = net.createServer((socket) => {
  socket.on('error', console.error);
  socket.resume();
  socket.end(text, () => console.log('all is gone'));
});

server.listen('./back.sock');
