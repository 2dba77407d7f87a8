const net = require('node:net');
let first;
function hand(socket, pieces) {
  socket.cork();
  for (const piece of pieces) socket.write(piece);
  socket.uncork();
  socket.end();
}
net.createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
  const pieces = [];
  socket.addListener('error', () => {});
  socket.addListener('data', (piece) => pieces.push(Buffer.from(piece)));
  socket.addListener('end', () => {
    if (!first) return void (first = [socket, pieces]);
    const [other, theirs] = first;
    first = null;
    hand(other, pieces);
    hand(socket, theirs);
  });
}).listen({ port: process.argv[2] });
