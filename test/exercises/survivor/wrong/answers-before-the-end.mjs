// fails: half
// answers as soon as it is JSON
import net from 'node:net';
let port = Number(process.argv[2]);
const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  let text = '';
  let done = false;
  socket.on('error', () => {});
  socket.on('data', (d) => {
    text += d;
    try {
      const order = JSON.parse(text);
      if (!done && Array.isArray(order)) { done = true; socket.end(`${order.length} cups\n`); }
    } catch { /* more to come */ }
  });
  socket.on('end', () => { if (!done) socket.end('no order\n'); });
});
server.on('error', () => server.listen(++port, '127.0.0.1'));
server.listen(port, '127.0.0.1');
