const http = require('http');
const server = http.createServer((q, r) => { throw new Error('in a request'); }).listen(0, '127.0.0.1', () => http.get({ port: server.address().port, host: '127.0.0.1' }).on('error', () => {}));
