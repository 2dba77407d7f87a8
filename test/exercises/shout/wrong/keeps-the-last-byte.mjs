// fails: shouts
import net from 'node:net';
net
  .createServer((socket) => {
    let kept = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (data) => {
      const bytes = Buffer.concat([kept, data]);
      kept = bytes.subarray(-1);
      socket.write(bytes.subarray(0, -1).toString().toUpperCase());
    });
  })
  .listen(process.argv[2]);
