import { once } from 'node:events';
import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
function enter() {
  const socket = net.connect(port, '127.0.0.1');
  return socket.on('error', console.error).resume();
}
const ann = enter();
const bob = enter();
const cal = enter();
const dan = enter();
ann.on('data', (data) => {
  console.log(`${data}`.trim());
  if (data.includes('cal?')) ann.end();
});
setTimeout(() => bob.end(), 100);
await once(dan, 'data');
cal.resetAndDestroy();
dan.write('x'.repeat(600));
await once(dan, 'close');
ann.write('where is cal?\n');
