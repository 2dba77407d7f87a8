import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const host = '127.0.0.1';
const server = net.createServer();
const tell = () => console.log('I listen');

server.on('error', (error) => {
  console.log('event:', error.message);
  server.listen({ host, port: 0 }, tell);
});

server.listen({ host, port }, tell);
