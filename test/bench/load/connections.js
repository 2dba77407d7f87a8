// Twenty clients at a time that connect, say something, hear it and end. Says how many connections there were in a second.
import net from 'node:net';

const [port = 0, count = 0] = process.argv.slice(2).map(Number);
const AT_ONCE = 20;
const start = process.hrtime.bigint();
let left = count;
await Promise.all(Array.from({ length: AT_ONCE }, comeAndGo));
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
console.log(count / seconds);

async function comeAndGo() {
  for (; left > 0; left -= 1) await new Promise(visit);
}

/** @param {(value?: unknown) => void} resolve */
function visit(resolve) {
  const socket = net.connect(port, '127.0.0.1', () => socket.write('hello'));
  socket.on('data', () => socket.end());
  socket.on('close', resolve);
}
