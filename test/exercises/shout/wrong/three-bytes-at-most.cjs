// fails only: split
const net = require('net');
// Keeps what is unfinished, but knows of no character of four bytes.
function sizeAt(byte) {
  if (byte >= 0xe0) return 3;
  return byte >= 0xc0 ? 2 : 1;
}
net
  .createServer((socket) => {
    let kept = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (data) => {
      const bytes = Buffer.concat([kept, data]);
      let size = bytes.length;
      for (const back of [1, 2]) {
        const byte = bytes[bytes.length - back];
        if (byte >= 0xc0 && sizeAt(byte) > back) size = bytes.length - back;
      }
      kept = bytes.subarray(size);
      socket.write(bytes.subarray(0, size).toString().toUpperCase());
    });
  })
  .listen(process.argv[2]);
