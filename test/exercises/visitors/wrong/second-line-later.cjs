// fails only: stays
const net = require('node:net');
let number = 0;
let online = 0;
net
  .createServer((socket) => {
    number += 1;
    online += 1;
    socket.write(`visitor ${number}, ${online} online\n`);
    const timer = setTimeout(() => socket.write('still there?\n'), 700);
    socket.on('error', () => {}).resume();
    socket.on('close', () => {
      clearTimeout(timer);
      online -= 1;
    });
  })
  .listen(process.argv[2]);
