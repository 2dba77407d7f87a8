// fails only: empties
const net = require('net');
let number = 0;
let online = 0;
net
  .createServer((socket) => {
    number += 1;
    online += 1;
    socket.write(`visitor ${number}, ${online} online\n`);
    socket.resume();
    socket.on('error', () => {});
    socket.on('close', () => {
      if (online > 1 || number === 1) online -= 1;
    });
  })
  .listen(process.argv[2]);
