// fails: leaves
import net from 'node:net';
let number = 0;
let online = 0;
net
  .createServer((socket) => {
    number++;
    online++;
    socket.write(`visitor ${number}, ${online} online\n`);
    socket.resume();
    socket.on('error', () => {});
    socket.on('end', () => online--);
    socket.on('close', () => online--);
  })
  .listen(process.argv[2]);
