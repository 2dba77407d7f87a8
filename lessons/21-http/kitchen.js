import http from 'node:http';

const port = Number(process.env.PORT ?? 8000);
const sockets = new Set();
const server = http.createServer((req, res) => {
  console.log(req.method, req.url);
  console.log('has come:', sockets.has(req.socket));
  res.sendDate = false;
  res.end('hot\n');
});
server.on('connection', (socket) => {
  sockets.add(socket);
  socket.on('close', () => server.close());
});
server.listen(port, '127.0.0.1');
