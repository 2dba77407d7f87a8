const net = require('net'); const { createServer, connect } = net;
net.createServer = (...a) => { console.log('createServer', a.length); return createServer(...a); }; net.connect = function (...a) { console.log('connect', a.length, this === net); return connect.apply(net, a); };
const server = net.createServer((s) => s.end()).listen(0, '127.0.0.1', () => { net.connect(server.address().port, '127.0.0.1').resume().on('close', () => server.close()); }); console.log(net.createConnection === connect);
