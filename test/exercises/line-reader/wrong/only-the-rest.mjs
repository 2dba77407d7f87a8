// fails: whole
import net from 'node:net';

net
  .createServer((socket) => {
    let rest = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (data) => {
      if (socket.writableEnded) return;
      rest = Buffer.concat([rest, data]);
      let end = rest.indexOf('\n');
      while (end !== -1) {
        socket.write(`[${rest.subarray(0, end)}]\n`);
        rest = rest.subarray(end + 1);
        end = rest.indexOf('\n');
      }
      if (rest.length > 1024) socket.end('too long\n');
    });
  })
  .listen(process.argv[2]);
