// Keeps the unfinished bytes itself, and looks for the first byte of the last character.
const net = require('node:net');

function sizeAt(byte) {
  if (byte >= 0xf0) return 4;
  if (byte >= 0xe0) return 3;
  return byte >= 0xc0 ? 2 : 1;
}

function whole(bytes) {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back];
    if ((byte & 0xc0) === 0x80) continue;
    return sizeAt(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

const kept = new WeakMap();
const server = net.createServer();
server.on('connection', (socket) => {
  kept.set(socket, Buffer.alloc(0));
  socket.on('data', (data) => {
    const bytes = Buffer.concat([kept.get(socket), data]);
    const size = whole(bytes);
    kept.set(socket, bytes.subarray(size));
    socket.write(Buffer.from(bytes.subarray(0, size).toString().toUpperCase()));
  });
  socket.on('error', () => {});
});
server.listen(parseInt(process.argv[2], 10));
