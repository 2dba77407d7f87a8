import net from 'node:net'; import { Duplex, Readable } from 'node:stream'; import { text } from 'node:stream/consumers';
const server = net.createServer((s) => { Readable.toWeb(s).pipeTo(new WritableStream({ write: (c) => console.log('got', Buffer.from(c).toString()), close: () => server.close() })); s.end('to the client'); });
await new Promise((d) => server.listen(0, '127.0.0.1', d));
const c = net.connect(server.address().port, '127.0.0.1', ); c.end('to the server'); console.log(await text(c));
