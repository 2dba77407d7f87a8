import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const one = net.createServer((socket) => {
  socket.on('error', console.error);
  socket.resume();
  socket.end('I am one');
});
const two = net.createServer((socket) => {
  socket.on('error', console.error);
  console.log('from two:', socket.server === two);
  socket.resume();
  socket.end('I am two');
  socket.on('close', () => one.close());
});

const host = '127.0.0.1';
one.listen(port, host, () => two.listen(one));
