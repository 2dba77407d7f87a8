// fails: other
import net from 'node:net';
let port = Number(process.argv[2]);
const server = net.createServer((socket) => {
  let text = '';
  socket.on('error', () => {});
  socket.on('data', (data) => (text += data));
  socket.on('end', () => {
    let order;
    try {
      order = JSON.parse(text);
    } catch {
      socket.end('no order\n');
      return;
    }
    socket.end(`${order.length} cups\n`);
  });
});
server.on('error', () => server.listen(++port));
server.listen(port);
