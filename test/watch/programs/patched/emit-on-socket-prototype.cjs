const net = require('net'); const was = net.Socket.prototype.emit; const names = new Set();
net.Socket.prototype.emit = function (...a) { names.add(a[0]); return was.apply(this, a); };
const server = net.createServer((s) => { s.end('x'); server.close(() => { delete net.Socket.prototype.emit; console.log([...names].sort().join(), net.Socket.prototype.emit === was); }); }).listen(0, '127.0.0.1', () => net.connect(server.address().port, '127.0.0.1').resume());
