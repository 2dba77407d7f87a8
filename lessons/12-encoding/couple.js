import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const ann = net.connect(port, '127.0.0.1');
const bob = net.connect(port, '127.0.0.1');
const bytes = Buffer.from('中');

ann.on('error', console.error);
bob.on('error', console.error);
ann.on('connect', () => {
  ann.write(bytes.subarray(0, 2));
  setTimeout(() => bob.end('hi'), 500);
  setTimeout(() => ann.end(bytes.subarray(2)), 1000);
});
