// fails only: gone
import net from 'node:net';
let waiting;
async function read(socket) {
  const pieces = [];
  for await (const piece of socket.iterator({ destroyOnReturn: false })) pieces.push(piece);
  return Buffer.concat(pieces);
}
const server = net.createServer({ allowHalfOpen: true }, async (socket) => {
  const text = await read(socket).catch(() => undefined);
  if (!text) return;
  if (!waiting) {
    waiting = { socket, text };
    return;
  }
  const other = waiting;
  waiting = undefined;
  other.socket.end(text);
  socket.end(other.text);
});
server.listen(process.argv[2]);
