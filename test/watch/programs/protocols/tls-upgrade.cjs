const tls = require('tls'); const net = require('net');
const { key, cert } = require('./_cert.cjs');
const server = net.createServer((raw) => { raw.once('data', (d) => { console.log(String(d)); raw.write('GO'); const s = new tls.TLSSocket(raw, { isServer: true, key, cert }); s.on('data', (x) => { console.log(String(x)); s.end('bye'); server.close(); }); }); });
server.listen(0, '127.0.0.1', () => { const raw = net.connect(server.address().port, '127.0.0.1', () => raw.write('STARTTLS')); raw.once('data', (d) => { console.log(String(d)); const s = tls.connect({ socket: raw, ca: cert, servername: 'localhost' }, () => s.write('inside')); s.on('data', (x) => console.log(String(x))).on('close', () => console.log('close')); }); });
