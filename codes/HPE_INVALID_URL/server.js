import http from 'node:http';

const port = Number(process.env.PORT ?? 8000);
const server = http.createServer();

server.on('clientError', (error, socket) => {
  if ('code' in error) console.log(error.code, error.message);
  socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
  server.close();
});
server.listen(port, '127.0.0.1');
