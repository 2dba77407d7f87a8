import fs from 'node:fs';
import net from 'node:net';

const path = './desk.sock';
const server = net.createServer((socket) => {
  socket.on('error', console.error);
  socket.end('second');
});

server.on('error', (error) => {
  console.log(error.message);
  console.log('a file:', fs.existsSync(path));
});
server.listen(path);
