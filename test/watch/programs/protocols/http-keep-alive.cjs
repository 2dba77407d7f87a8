const http = require('http');
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
let sockets = 0;
const server = http.createServer((q, r) => r.end(q.url)).on('connection', () => { sockets += 1; }).listen(0, '127.0.0.1', () => { let n = 0; const go = () => http.get({ port: server.address().port, host: '127.0.0.1', agent, path: `/${n}` }, (r) => { r.setEncoding('utf8').on('data', (t) => console.log(t, r.req.reusedSocket)).on('end', () => { n += 1; if (n < 3) setImmediate(go); else { agent.destroy(); server.close(() => console.log(sockets)); } }); }); go(); });
