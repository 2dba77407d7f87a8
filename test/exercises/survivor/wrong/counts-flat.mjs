// fails only: serves
import net from 'node:net';
let port = Number(process.argv[2]);
const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  const pieces = [];
  socket.on('error', () => {});
  socket.on('data', (piece) => pieces.push(piece));
  socket.on('end', () => {
    let order;
    try {
      order = JSON.parse(Buffer.concat(pieces)).flat();
    } catch {
      order = undefined;
    }
    socket.end(Array.isArray(order) ? `${order.length} cups\n` : 'no order\n');
  });
});
server.on('error', () => server.listen(++port, '127.0.0.1'));
server.listen(port, '127.0.0.1');
