// fails only: serves
import net from 'node:net';
let port = Number(process.argv[2]);
const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  let text = '';
  socket.on('error', () => {});
  socket.on('data', (data) => (text += data));
  socket.on('end', () => {
    let order;
    try {
      order = JSON.parse(text);
    } catch {}
    socket.end(order?.length > 0 && Array.isArray(order) ? `${order.length} cups\n` : 'no order\n');
  });
});
server.on('error', () => server.listen(++port));
server.listen(port);
