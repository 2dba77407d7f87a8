// fails only: split
const net = require('net');
const { isUtf8 } = require('buffer');
// Holds back everything while one character is unfinished.
net
  .createServer((socket) => {
    let kept = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (data) => {
      kept = Buffer.concat([kept, data]);
      if (!isUtf8(kept)) return;
      socket.write(kept.toString().toUpperCase());
      kept = Buffer.alloc(0);
    });
  })
  .listen(process.argv[2]);
