// fails: stubborn
import net from 'node:net';

const sockets = new Set();
const server = net.createServer((s) => {
  sockets.add(s);
  s.once('close', () => sockets.delete(s));
  s.on('error', () => {});
  s.once('data', () => closing());
});
server.listen(process.argv[2], '127.0.0.1');

let begun;
function closing() {
  return (begun ??= shut());
}
async function shut() {
  const done = new Promise((r) => server.close(r));
  const t = setTimeout(() => sockets.forEach((s) => s.destroy()), 3000);
  for (const s of sockets) { s.write('bye\n'); s.end(); }
  await done;
  clearTimeout(t);
}
