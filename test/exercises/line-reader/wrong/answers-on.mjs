// fails only: goes-on
import net from 'node:net';

net
  .createServer((socket) => {
    let rest = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (data) => {
      rest = Buffer.concat([rest, data]);
      for (let end = rest.indexOf('\n'); end >= 0 && end <= 1024; end = rest.indexOf('\n')) {
        socket.write(`[${rest.toString('utf8', 0, end)}]\n`);
        rest = rest.subarray(end + 1);
      }
      if (rest.length <= 1024) return;
      socket.end('too long\n');
      rest = Buffer.alloc(0);
    });
  })
  .listen(process.argv[2], '127.0.0.1');
