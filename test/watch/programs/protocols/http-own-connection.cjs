const http = require('http'); const net = require('net');
class Agent extends http.Agent { createConnection(options, callback) { console.log('own connection', typeof options.port); return net.createConnection(options, () => console.log('up')); } }
const server = http.createServer((q, r) => r.end('ok')).listen(0, '127.0.0.1', () => http.get({ port: server.address().port, host: '127.0.0.1', agent: new Agent() }, (r) => r.setEncoding('utf8').on('data', (t) => { console.log(t); }).on('end', () => server.close())));
