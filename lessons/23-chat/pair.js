import { once } from 'node:events';
import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const ann = net.connect(port, '127.0.0.1');
ann.on('error', console.error).resume();
await once(ann, 'data');
const bob = net.connect(port, '127.0.0.1');
bob.on('error', console.error);
bob.on('data', (data) => {
  console.log(`${data}`.trim());
  if (!data.includes('lo')) return;
  ann.end();
  bob.end();
});
await once(bob, 'data');

ann.write('hel');
setTimeout(() => bob.write('hi\n'), 100);
setTimeout(() => ann.write('lo\n'), 200);
