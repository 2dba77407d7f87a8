const https = require('https');
const { key, cert } = require('./_cert.cjs');
const server = https.createServer({ key, cert }, (q, r) => { r.setHeader('x-a', 'b'); r.end(q.url); }).listen(0, '127.0.0.1', () => https.get({ port: server.address().port, host: '127.0.0.1', path: '/p', ca: cert, agent: false }, (r) => { r.setEncoding('utf8').on('data', (t) => console.log(r.statusCode, r.headers['x-a'], t)).on('end', () => server.close(() => console.log('closed'))); }));
