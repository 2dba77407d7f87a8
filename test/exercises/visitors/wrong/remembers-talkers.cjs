// fails only: talker
const net = require('net');
let number = 0;
let online = 0;
net
  .createServer((socket) => {
    let hasTalked = false;
    number += 1;
    online += 1;
    socket.write(`visitor ${number}, ${online} online\n`);
    socket.on('data', () => {
      hasTalked = true;
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      if (!hasTalked) online -= 1;
    });
  })
  .listen(process.argv[2]);
