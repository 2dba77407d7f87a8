// fails: letters
import net from 'node:net';
net
  .createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (data) => {
      socket.write(data.map((byte) => (byte >= 0x61 && byte <= 0x7a ? byte - 0x20 : byte)));
    });
  })
  .listen(process.argv[2]);
