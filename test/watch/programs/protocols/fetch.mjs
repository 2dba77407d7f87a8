import http from 'node:http';
const server = http.createServer((q, r) => { r.setHeader('connection', 'close'); q.pipe(r); });
await new Promise((d) => server.listen(0, '127.0.0.1', d));
const r = await fetch(`http://127.0.0.1:${server.address().port}/`, { method: 'POST', body: 'fetched' });
console.log(r.status, await r.text()); server.close(); server.closeAllConnections();
