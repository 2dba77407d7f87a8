// fails: pieces
const net = require('net');
let port = Number(process.argv[2]);
let text = '';
const server = net.createServer((socket) => {
  socket.on('error', () => {});
  socket.on('data', (data) => (text += data));
  socket.on('end', () => {
    let order;
    try {
      order = JSON.parse(text);
    } catch {}
    text = '';
    socket.end(Array.isArray(order) ? `${order.length} cups\n` : 'no order\n');
  });
});
server.on('error', () => server.listen(++port));
server.listen(port);
