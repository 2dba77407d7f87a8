// fails only: taken
import net from 'node:net';

const port = Number(process.argv[2]);
const server = net.createServer((socket) => {
  let text = '';
  socket.on('error', () => {});
  socket.on('data', (data) => {
    text += data;
  });
  socket.on('end', () => {
    let order;
    try {
      order = JSON.parse(text);
    } catch {
      // It is no array, and is answered like any other that is none.
    }
    socket.end(Array.isArray(order) ? `${order.length} cups\n` : 'no order\n');
  });
});
server.once('error', () => server.listen(port + 1));
server.listen(port);
