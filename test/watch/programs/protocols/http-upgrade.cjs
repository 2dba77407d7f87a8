const http = require('http'); const crypto = require('crypto');
const server = http.createServer().on('upgrade', (q, socket, head) => {
  const accept = crypto.createHash('sha1').update(q.headers['sec-websocket-key'] + '258EAFA5-E914-47DA-95CA-C5AB0DC85B11').digest('base64');
  socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
  console.log(socket.eventNames().map(String), head.length); socket.write(Buffer.from([0x81, 5, ...Buffer.from('hello')])); socket.on('data', (d) => console.log('frame', d[0], d[1])).on('end', () => { socket.end(); server.close(); });
}).listen(0, '127.0.0.1', () => http.get({ port: server.address().port, host: '127.0.0.1', agent: false, headers: { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==', 'sec-websocket-version': 13 } }).on('upgrade', (r, socket, head) => { console.log(r.statusCode, r.headers['sec-websocket-accept']); const show = (d) => { console.log(String(d.subarray(2))); socket.end(Buffer.from([0x88, 0x80, 1, 2, 3, 4])); }; if (head.length) show(head); else socket.once('data', show); }));
