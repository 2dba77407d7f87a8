// fails only: whole
import net from 'node:net';

net
  .createServer((socket) => {
    let rest = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (data) => {
      if (socket.writableEnded) return;
      rest = Buffer.concat([rest, data]);
      const lines = [];
      for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
        lines.push(rest.subarray(0, end));
        rest = rest.subarray(end + 1);
      }
      if ([...lines, rest].some(({ length }) => length > 1024)) socket.end('too long\n');
      else for (const line of lines) socket.write(`[${line}]\n`);
    });
  })
  .listen(process.argv[2], '127.0.0.1');
