// fails only: answers
import net from 'node:net';

net
  .createServer((socket) => {
    let rest = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (data) => {
      if (socket.writableEnded) return;
      rest = Buffer.concat([rest, data]);
      for (let end = rest.indexOf('\n'); end >= 0 && end <= 1024; end = rest.indexOf('\n')) {
        const line = rest.toString('utf8', 0, end).replace(/\r$/, '');
        socket.write(`[${line}]\n`);
        rest = rest.subarray(end + 1);
      }
      if (rest.length > 1024) socket.end('too long\n');
    });
  })
  .listen(process.argv[2], '127.0.0.1');
