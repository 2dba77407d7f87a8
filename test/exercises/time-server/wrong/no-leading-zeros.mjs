// fails: zeros
import { createServer } from 'node:net';

const server = createServer((socket) => {
  const d = new Date();
  socket.end(`${d.getFullYear()}-${d.getMonth() + 1}-${d.getDate()} ${d.getHours()}:${d.getMinutes()}\n`);
});
server.listen(Number(process.argv[2]), '127.0.0.1');
