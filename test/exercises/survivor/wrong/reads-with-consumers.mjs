// fails: serves
import net from 'node:net';
import { text } from 'node:stream/consumers';

let port = Number(process.argv[2]);
const server = net.createServer({ allowHalfOpen: true }, async (socket) => {
  socket.on('error', () => {});
  try {
    // Whoever has read a socket to its end like this has destroyed it.
    const order = JSON.parse(await text(socket));
    socket.end(Array.isArray(order) ? `${order.length} cups\n` : 'no order\n');
  } catch {
    socket.end('no order\n');
  }
});
server.on('error', () => server.listen(++port));
server.listen(port);
