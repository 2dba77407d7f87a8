// fails: answers
import http from 'node:http';

const server = http.createServer((req, res) => {
  res.end(`茶 ${req.url}`);
});
server.listen(Number(process.argv[2]), '127.0.0.1');
