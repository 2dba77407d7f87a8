import http from 'node:http';

const port = Number(process.env.PORT ?? 8000);
const server = http.createServer((_req, res) => {
  res.end('welcome\n');
});
server.on('upgrade', (_req, socket) => {
  socket.on('error', console.error);
  const line = 'HTTP/1.1 101 Switching Protocols';
  const head = 'Connection: Upgrade\r\nUpgrade: echo';
  socket.write(`${line}\r\n${head}\r\n\r\n`);
  socket.pipe(socket);
});
server.listen(port, '127.0.0.1');
