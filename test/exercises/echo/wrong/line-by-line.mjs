// fails only: returns
import net from 'node:net';
net
  .createServer((socket) => {
    let rest = Buffer.alloc(0);
    socket.on('data', (data) => {
      rest = Buffer.concat([rest, data]);
      // what has no newline yet has to wait
      const end = rest.lastIndexOf(10) + 1;
      if (end > 0) socket.write(rest.subarray(0, end));
      rest = rest.subarray(end);
    });
    socket.on('error', () => {});
  })
  .listen(process.argv[2]);
