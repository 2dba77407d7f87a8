// fails: answers
import net from 'node:net';

const server = net.createServer((socket) => {
  let rest = Buffer.alloc(0);
  socket.on('error', () => {});
  socket.on('data', (data) => {
    if (socket.writableEnded) return;
    rest = Buffer.concat([rest, data]);
    for (let end = rest.indexOf('\n'); end !== -1 && end <= 1024; end = rest.indexOf('\n')) {
      socket.write(`[${rest.subarray(0, end).toString().trim()}]\n`);
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 1024) socket.end('too long\n');
  });
});
server.listen(process.argv[2]);
