// fails only: pieces
import net from 'node:net';
let port = Number(process.argv[2]);
const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  const pieces = [];
  socket.on('error', () => {});
  socket.setTimeout(1500, () => socket.end('no order\n'));
  socket.on('data', (data) => pieces.push(data));
  socket.on('end', () => {
    socket.end(answer(Buffer.concat(pieces).toString()));
  });
});
function answer(text) {
  try {
    const order = JSON.parse(text);
    if (Array.isArray(order)) return `${order.length} cups\n`;
  } catch {}
  return 'no order\n';
}
server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE') throw error;
  port += 1;
  server.listen(port, '127.0.0.1');
});
server.listen(port, '127.0.0.1');
