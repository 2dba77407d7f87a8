// fails: split
const net = require('net');
// Keeps one byte where a character is unfinished: not enough for those of three and four.
net
  .createServer((socket) => {
    let kept = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (data) => {
      const bytes = Buffer.concat([kept, data]);
      const isBegun = bytes[bytes.length - 1] >= 0xc0;
      kept = isBegun ? bytes.subarray(-1) : Buffer.alloc(0);
      socket.write((isBegun ? bytes.subarray(0, -1) : bytes).toString().toUpperCase());
    });
  })
  .listen(process.argv[2]);
