// fails only: together
import net from 'node:net';
let port = Number(process.argv[2]);
const sockets = new Set();
const server = net.createServer((socket) => {
  let text = '';
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  socket.on('error', () => {
    for (const one of sockets) one.destroy();
  });
  socket.on('data', (data) => (text += data));
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
