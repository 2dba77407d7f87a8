const cluster = require('cluster');
const http = require('http');
if (cluster.isPrimary) {
  for (let n = 0; n < 2; n += 1) cluster.fork();
  let up = 0; let done = 0;
  cluster.on('listening', (w, { port }) => { up += 1; if (up === 2) for (let n = 0; n < 4; n += 1) http.get({ port, host: '127.0.0.1', agent: false }, (r) => { r.resume().on('end', () => { done += 1; if (done === 4) { console.log('all', r.statusCode); cluster.disconnect(); } }); }); });
  cluster.on('exit', (w, code) => console.log('exit', code));
} else http.createServer((q, r) => r.end('x')).listen(0, '127.0.0.1');
