// fails: split
import net from 'node:net';
import { isUtf8 } from 'node:buffer';
// Takes whatever is no UTF-8 for broken, and throws it away.
net
  .createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (data) => {
      if (isUtf8(data)) socket.write(data.toString().toUpperCase());
    });
  })
  .listen(process.argv[2]);
