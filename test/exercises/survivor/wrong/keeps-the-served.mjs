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
    if (Array.isArray(order)) socket.write(`${order.length} cups\n`);
    else socket.end('no order\n');
  });
});
server.on('error', () => server.listen(++port));
server.listen(port);
