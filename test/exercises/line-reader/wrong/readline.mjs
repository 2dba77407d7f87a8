// fails: answers
import net from 'node:net';
import { createInterface } from 'node:readline';
net
  .createServer((socket) => {
    socket.on('error', () => {});
    createInterface({ input: socket, crlfDelay: Infinity }).on('line', (line) => socket.write(`[${line}]\n`));
  })
  .listen(process.argv[2]);
