import net from 'node:net';

const server = net.createServer((socket) => {
  const pieces = [];
  socket.on('error', (error) => console.error(error));
  socket.on('data', (piece) => pieces.push(piece));
  socket.on('end', () => {
    let order;
    try { order = JSON.parse(Buffer.concat(pieces)); } catch (error) { order = undefined; }
    socket.end(Array.isArray(order) ? order.length + ' cups\n' : 'no order\n');
  });
});
const first = parseInt(process.argv[2], 10);
for (let port = first; ; port++) {
  const ok = await new Promise((resolve, reject) => {
    const onError = (e) => (e.code === 'EADDRINUSE' ? resolve(false) : reject(e));
    server.once('error', onError);
    server.listen(port, () => { server.off('error', onError); resolve(true); });
  });
  if (ok) break;
}
