// fails: pieces
const net = require('net');
let port = Number(process.argv[2]);
const server = net.createServer((socket) => {
  socket.on('error', () => {});
  socket.once('data', (data) => {
    let order;
    try {
      order = JSON.parse(data);
    } catch {}
    socket.end(Array.isArray(order) ? `${order.length} cups\n` : 'no order\n');
    socket.resume();
  });
});
server.on('error', () => server.listen(++port));
server.listen(port);
