import net from 'node:net';

async function answer(socket) {
  const pieces = [];
  for await (const piece of socket.iterator({ destroyOnReturn: false })) pieces.push(piece);
  let order;
  try {
    order = JSON.parse(Buffer.concat(pieces).toString());
  } catch {}
  socket.end(Array.isArray(order) ? `${order.length} cups\n` : 'no order\n');
}

const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  socket.on('error', () => {});
  answer(socket).catch((error) => console.log(error.message));
});
let port = Number(process.argv[2]);
server.on('error', () => server.listen(++port, '127.0.0.1'));
server.listen(port, '127.0.0.1');
