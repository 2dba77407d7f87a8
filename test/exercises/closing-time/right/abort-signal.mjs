import net from 'node:net';

const closing = new AbortController();
const port = Number(process.argv[2]);
const server = net.createServer((socket) => {
  const say = () => {
    socket.end('bye\n');
    setTimeout(() => socket.destroy(), 1000).unref();
  };
  closing.signal.addEventListener('abort', say, { once: true });
  socket.on('close', () => closing.signal.removeEventListener('abort', say));
  socket.on('error', () => {});
  socket.on('data', () => closing.abort());
});
server.listen({ port, host: '127.0.0.1', signal: closing.signal });
