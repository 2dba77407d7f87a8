import net from 'node:net'; import zlib from 'node:zlib'; import { pipeline } from 'node:stream/promises'; import { Readable } from 'node:stream';
const server = net.createServer((s) => { pipeline(Readable.from(['x'.repeat(100000)]), zlib.createGzip(), s); });
await new Promise((d) => server.listen(0, '127.0.0.1', d));
let n = 0; await pipeline(net.connect(server.address().port, '127.0.0.1'), zlib.createGunzip(), async (s) => { for await (const c of s) n += c.length; }); console.log(n); server.close();
