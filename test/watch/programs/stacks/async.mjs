import net from 'node:net';
import { once } from 'node:events';
async function a() { await b(); }
async function b() { await new Promise((done) => setImmediate(done)); throw new Error('async'); }
const server = net.createServer().listen(0, '127.0.0.1');
server.on('listening', async () => { try { await a(); } catch (error) { console.log(error.stack); server.close(); } });
await once(server, 'close');
await a();
