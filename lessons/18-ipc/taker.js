import fs from 'node:fs';
import net from 'node:net';

const path = './desk.sock';
const server = net.createServer((socket) => {
  socket.on('error', console.error);
  socket.end('second');
});

function take() {
  fs.rmSync(path, { force: true });
  server.listen(path);
}

take();
