// fails only: bytes
import { createServer } from 'node:net';
createServer((socket) => {
  let rest = '';
  socket.setEncoding('utf8').on('error', () => {});
  socket.on('data', (text) => {
    if (socket.writableEnded) return;
    const lines = (rest + text).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      if (line.length > 1024) return socket.end('too long\n');
      socket.write(`[${line}]\n`);
    }
    if (rest.length > 1024) socket.end('too long\n');
  });
}).listen(process.argv[2]);
