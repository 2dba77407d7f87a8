// node: 22
import http from 'node:http'; import crypto from 'node:crypto';
const server = http.createServer().on('upgrade', (q, s) => { const a = crypto.createHash('sha1').update(q.headers['sec-websocket-key'] + '258EAFA5-E914-47DA-95CA-C5AB0DC85B11').digest('base64'); s.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${a}\r\n\r\n`); s.write(Buffer.from([0x81, 2, 104, 105])); s.once('data', (d) => { s.end(Buffer.from([0x88, 2, 3, 232])); server.close(); }); });
await new Promise((d) => server.listen(0, '127.0.0.1', d));
const ws = new WebSocket(`ws://127.0.0.1:${server.address().port}`);
ws.onopen = () => console.log('open'); ws.onmessage = (e) => { console.log(e.data); ws.close(); }; ws.onclose = (e) => console.log('close', e.wasClean);
