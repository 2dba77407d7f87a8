// fails only: other
const net = require('net');
let port = Number(process.argv[2]);
const server = net.createServer((socket) => {
  let text = '';
  socket.on('error', () => {});
  socket.on('data', (data) => (text += data));
  socket.on('end', () => {
    try {
      socket.end(`${JSON.parse(text).length} cups\n`);
    } catch {
      socket.end('no order\n');
    }
  });
});
server.on('error', () => server.listen(++port));
server.listen(port);
