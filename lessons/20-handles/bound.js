import fs from 'node:fs';
import net from 'node:net';

const path = './bound.sock';
const pipe = new net.BoundSocket({ path });
console.log('at', pipe.address(), pipe.isPipe);
console.log('a file:', fs.existsSync(path));
pipe.close();
console.log('after close:', fs.existsSync(path));
try {
  using six = new net.BoundSocket({ ipv6Only: true });
  console.log('at', six.address().address);
} catch {
  console.log('no IPv6 here');
}

const shared = { host: '127.0.0.1', reusePort: true };
const handle = new net.BoundSocket(shared);
const { port } = handle.address();
const one = net.createServer();
one.listen({ handle });
const two = net.createServer();
two.on('error', console.error);
two.listen({ ...shared, port });
