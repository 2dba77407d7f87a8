'use strict';
const net = require('net');
const server = new net.Server((c) => {
  c.on('readable', () => {
    c.cork();
    let piece;
    while ((piece = c.read()) !== null) {
      // two halves, one after the other
      const half = piece.length >> 1;
      c.write(piece.subarray(0, half));
      c.write(piece.subarray(half));
    }
    process.nextTick(() => c.uncork());
  });
  c.on('error', () => {});
});
server.listen(process.argv[2], '127.0.0.1');
