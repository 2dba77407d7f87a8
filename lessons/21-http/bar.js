import http from 'node:http';

const port = Number(process.env.PORT ?? 8000);
const served = new Set();
const server = http.createServer((req, res) => {
  if (served.has(req.socket)) {
    req.socket.destroy();
    return;
  }
  served.add(req.socket);
  res.end('tea');
});
server.listen(port, '127.0.0.1');
