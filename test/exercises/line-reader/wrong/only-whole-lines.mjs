// fails: long
import net from 'node:net';
net
  .createServer((socket) => {
    let rest = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (data) => {
      if (socket.writableEnded) return;
      rest = Buffer.concat([rest, data]);
      for (let at = rest.indexOf('\n'); at !== -1; at = rest.indexOf('\n')) {
        if (at > 1024) return socket.end('too long\n');
        socket.write(`[${rest.subarray(0, at)}]\n`);
        rest = rest.subarray(at + 1);
      }
    });
  })
  .listen(process.argv[2]);
