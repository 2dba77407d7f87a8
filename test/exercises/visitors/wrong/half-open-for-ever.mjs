// fails: leaves
import net from 'node:net';
let number = 0;
let online = 0;
net
  .createServer({ allowHalfOpen: true }, (socket) => {
    socket.write(`visitor ${++number}, ${++online} online\n`);
    socket.resume();
    socket.on('error', () => {});
    socket.on('close', () => online--); // but nobody calls end()
  })
  .listen(process.argv[2]);
