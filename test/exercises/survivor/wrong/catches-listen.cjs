// fails: taken
const net = require('net');
const port = Number(process.argv[2]);
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
try {
  server.listen(port, '127.0.0.1');
} catch {
  server.listen(port + 1, '127.0.0.1');
}
