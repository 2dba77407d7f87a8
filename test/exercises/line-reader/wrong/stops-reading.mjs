// fails only: goes-on
import net from 'node:net';

const server = net.createServer((socket) => {
  let rest = Buffer.alloc(0);
  socket.on('error', () => {});
  socket.on('data', (data) => {
    rest = Buffer.concat([rest, data]);
    for (let end = rest.indexOf(10); end >= 0 && end <= 1024; end = rest.indexOf(10)) {
      socket.write(`[${rest.subarray(0, end)}]\n`);
      rest = rest.subarray(end + 1);
    }
    if (rest.length <= 1024) return;
    socket.end('too long\n');
    // what still comes is never read, and so the end is never seen
    socket.pause();
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
