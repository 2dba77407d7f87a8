import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const host = '127.0.0.1';
const server = net.createServer((socket) => {
  socket.on('error', console.error);
  socket.resume();
});

server.listen({ port, host, backlog: 1 });
