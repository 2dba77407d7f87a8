import net from 'node:net';
const waiting = [];
net.createServer({ allowHalfOpen: true }, (socket) => {
  socket.on('error', () => {});
  const pieces = [];
  const onData = (piece) => pieces.push(piece);
  socket.on('data', onData).once('end', () => {
    socket.off('data', onData);
    waiting.unshift({ socket, blob: new Blob(pieces) });
    if (waiting.length === 2) void swap(...waiting.splice(0));
  });
}).listen(process.argv[2]);

async function swap(one, other) {
  const [a, b] = await Promise.all([one.blob.arrayBuffer(), other.blob.arrayBuffer()]);
  one.socket.end(new Uint8Array(b));
  other.socket.end(new Uint8Array(a));
}
