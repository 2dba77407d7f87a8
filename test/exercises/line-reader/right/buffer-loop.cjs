const net = require('net');

net.createServer((socket) => {
  let rest = Buffer.alloc(0);
  let isOver = false;
  socket.on('error', () => {});
  socket.on('data', (data) => {
    if (isOver) return;
    rest = Buffer.concat([rest, data]);
    while (true) {
      const at = rest.indexOf(10);
      const length = at < 0 ? rest.length : at;
      if (length > 1024) {
        isOver = true;
        rest = null;
        socket.end('too long\n');
        return;
      }
      if (at < 0) return;
      socket.write('[');
      socket.write(rest.subarray(0, at));
      socket.write(']\n');
      rest = rest.subarray(at + 1);
    }
  });
}).listen(process.argv[2]);
