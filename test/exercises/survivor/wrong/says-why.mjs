// fails only: garbled
import net from 'node:net';
let port = Number(process.argv[2]);
const server = net.createServer((socket) => {
  let text = '';
  socket.on('error', () => {});
  socket.on('data', (data) => (text += data));
  socket.on('end', () => {
    // Whoever begins with a word did not want to order.
    if (/^\w+ /.test(text)) return socket.end('what?\n');
    let order;
    try {
      order = JSON.parse(text);
    } catch {}
    socket.end(Array.isArray(order) ? `${order.length} cups\n` : 'no order\n');
  });
});
server.on('error', () => server.listen(++port));
server.listen(port);
