const net = require('net');
const clients = new Set();
const server = net.createServer((s) => { clients.add(s); s.on('data', (d) => { for (const c of clients) if (c !== s) c.write(d); }).on('close', () => { clients.delete(s); if (!clients.size) server.close(() => console.log('over')); }); });
server.listen(0, '127.0.0.1', () => { const { port } = server.address(); const a = net.connect(port, '127.0.0.1', () => { const b = net.connect(port, '127.0.0.1', () => setTimeout(() => a.write('hello from a'), 30)); b.once('data', (d) => { console.log('b got', String(d)); b.end('reply'); }); a.once('data', (d) => { console.log('a got', String(d)); a.end(); }); }); });
