const net = require('net'); const { write, end, connect, destroy } = net.Socket.prototype; console.log(Object.hasOwn(net.Socket.prototype, 'write'));
net.Socket.prototype.write = function (d, ...r) { if (this.server || this.isClient) console.log('write', String(d)); return write.call(this, d, ...r); };
net.Socket.prototype.connect = function (...a) { this.isClient = true; return connect.apply(this, a); };
const server = net.createServer((s) => { s.write('from server'); s.end(); server.close(); }).listen(0, '127.0.0.1', () => net.connect(server.address().port, '127.0.0.1').resume().end('from client'));
