// fails only: characters
import net from 'node:net';

// a decoder leaves out the mark in front, unless it is told not to
const decoder = new TextDecoder();

const server = net.createServer((socket) => {
  let rest = Buffer.alloc(0);
  socket.on('error', () => {});
  socket.on('data', (data) => {
    if (socket.writableEnded) return;
    rest = Buffer.concat([rest, data]);
    for (let end = rest.indexOf(10); end >= 0 && end <= 1024; end = rest.indexOf(10)) {
      socket.write(`[${decoder.decode(rest.subarray(0, end))}]\n`);
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 1024) socket.end('too long\n');
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
