// fails only: resets
import net from 'node:net';
let port = Number(process.argv[2]);
const server = net.createServer((socket) => {
  let text = '';
  socket.on('data', (data) => {
    socket.once('error', () => {});
    text += data;
  });
  socket.on('end', () => {
    let order;
    try {
      order = JSON.parse(text);
    } catch {}
    socket.end(Array.isArray(order) ? `${order.length} cups\n` : 'no order\n');
  });
});
server.on('error', () => server.listen(++port));
server.listen(port);
