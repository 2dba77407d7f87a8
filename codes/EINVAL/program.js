import { openSync } from 'node:fs';
import net from 'node:net';

const server = net.createServer();
const file = openSync('notes.txt', 'w');

server.on('error', (error) => {
  console.log(String(error));
});
server.listen({ fd: file });
