import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const closing = new AbortController();
const { signal } = closing;
const server = net.createServer((socket) => {
  socket.on('error', console.error);
  socket.resume();
  closing.abort();
  let count = 0;
  const timer = setInterval(() => {
    count += 1;
    socket.write(`${count}`);
  }, 150);
  socket.on('close', () => clearInterval(timer));
});
server.listen({ port, host: '127.0.0.1', signal });
