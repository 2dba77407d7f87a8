import net from 'node:net';
import { on } from 'node:events';
const server = net.createServer().listen(+process.argv[2], '127.0.0.1');
const places = ['a', 'b', 'c'];
for await (const [socket] of on(server, 'connection')) {
  socket.on('error', () => socket.destroy());
  const place = places.pop();
  if (!place) { socket.end('full\n'); socket.resume(); continue; }
  visit(socket).finally(() => places.push(place));
}
function visit(socket) {
  return new Promise((done) => {
    let text = '';
    const late = setTimeout(() => { socket.end('too slow\n'); socket.removeAllListeners('data'); socket.resume(); done(); }, 1100);
    socket.on('data', (data) => {
      text += data;
      let at;
      while ((at = text.indexOf('\n')) > -1) { socket.write(text.slice(0, at) + ': yes\n'); text = text.slice(at + 1); late.refresh(); }
    });
    socket.on('close', () => { clearTimeout(late); done(); });
  });
}
