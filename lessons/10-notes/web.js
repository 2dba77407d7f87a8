const http = require('node:http');
const { Server, Socket } = require('node:net');

const port = Number(process.env.PORT ?? 8000);
const server = http.createServer((req, res) => {
  console.log(req.method, req.url);
  res.sendDate = false;
  res.end('你好\n');
  server.close();
});
console.log('net.Server:', server instanceof Server);
server.on('connection', (socket) => {
  console.log('Socket:', socket instanceof Socket);
});

server.listen(port, '127.0.0.1');
