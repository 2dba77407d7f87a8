const tls = require('tls'); const net = require('net');
const server = net.createServer((s) => s.end('not tls at all')).listen(0, '127.0.0.1', () => tls.connect(server.address().port, '127.0.0.1').on('error', (e) => { console.log(e.code, e.reason ?? e.library); server.close(); }));
