// fails only: bytes
import { createServer } from 'node:net';

// strings all the way: Node keeps characters whole, byteLength counts
const server = createServer();
server.on('connection', (socket) => {
  let rest = '';
  socket.setEncoding('utf8');
  socket.on('error', (error) => console.log(error.code));
  const read = (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop();
    for (const line of [...lines, rest]) {
      if (Buffer.byteLength(line) <= 1024) continue;
      const before = lines.slice(0, lines.indexOf(line) < 0 ? lines.length : lines.indexOf(line));
      socket.off('data', read);
      socket.resume();
      socket.end(before.map((each) => `[${each}]\n`).join('') + 'too long\n');
      return;
    }
    if (lines.length > 0) socket.write(lines.map((each) => `[${each}]\n`).join(''));
  };
  socket.on('data', read);
});
server.listen({ port: process.argv[2], host: '127.0.0.1' });
