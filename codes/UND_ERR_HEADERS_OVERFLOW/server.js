import http from 'node:http';

const port = Number(process.env.PORT ?? 8000);
const server = http.createServer((_request, response) => {
  response.setHeader('X-Long', 'x'.repeat(20_000));
  response.end();
  server.close();
});

server.listen(port, '127.0.0.1');
