// fails only: half
import net from 'node:net';
let port = Number(process.argv[2]);
function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  const pieces = [];
  socket.on('error', () => {});
  socket.on('data', (piece) => pieces.push(piece));
  socket.on('end', () => {
    const text = Buffer.concat(pieces).toString();
    const order = read(text) ?? read(text.split('\n')[0]);
    socket.end(Array.isArray(order) ? `${order.length} cups\n` : 'no order\n');
  });
});
server.on('error', () => server.listen(++port, '127.0.0.1'));
server.listen(port, '127.0.0.1');
