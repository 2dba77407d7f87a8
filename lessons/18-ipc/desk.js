import fs from 'node:fs';
import net from 'node:net';

const path = './desk.sock';
const server = net.createServer((socket) => {
  socket.on('error', console.error);
  socket.on('data', (data) => {
    console.log('heard:', data.toString());
  });
  server.close();
  console.log('a file:', fs.existsSync(path));
});

server.listen({ path });
