// fails only: taken
import net from 'node:net';
const server = net.createServer((socket) => {
  let text = '';
  socket.on('error', () => {});
  socket.on('data', (data) => (text += data));
  socket.on('end', () => {
    let order;
    try {
      order = JSON.parse(text);
    } catch {}
    socket.end(Array.isArray(order) ? `${order.length} cups\n` : 'no order\n');
  });
});
server.on('error', console.error);
server.listen(process.argv[2]);
