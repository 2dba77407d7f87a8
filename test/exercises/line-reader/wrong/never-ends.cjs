// fails only: unfinished
const net = require('net');
net.createServer({ allowHalfOpen: true }, (socket) => {
  let rest = Buffer.alloc(0);
  socket.on('error', () => socket.destroy());
  socket.on('data', (data) => {
    if (socket.writableEnded) return;
    rest = Buffer.concat([rest, data]);
    for (;;) {
      const at = rest.indexOf('\n');
      if ((at === -1 ? rest.length : at) > 1024) return socket.end('too long\n');
      if (at === -1) return;
      socket.write(`[${rest.subarray(0, at)}]\n`);
      rest = rest.subarray(at + 1);
    }
  });
}).listen(process.argv[2]);
