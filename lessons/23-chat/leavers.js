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
});

dan.write('hello\n');
dan.on('data', (data) => {
  if (data.includes('hello')) bob.end();
  else dan.write('x'.repeat(600));
});
dan.on('close', () => {
  setTimeout(() => cal.resetAndDestroy(), 100);
  setTimeout(() => ann.end('where is cal?\n'), 400);
});
