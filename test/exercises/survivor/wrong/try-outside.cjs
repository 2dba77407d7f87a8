// fails: garbled
const net = require('net');
let port = Number(process.argv[2]);
const server = net.createServer();
try {
  server.on('connection', (socket) => {
    let text = '';
    socket.on('error', () => {});
    socket.on('data', (data) => (text += data));
    socket.on('end', () => {
      const order = JSON.parse(text);
      socket.end(Array.isArray(order) ? `${order.length} cups\n` : 'no order\n');
    });
  });
} catch (error) {
  console.log('caught:', error.message);
}
server.on('error', () => server.listen(++port));
server.listen(port);
