const net = require('net'); const { EventEmitter } = require('events');
const { emit } = EventEmitter.prototype; const seen = [];
EventEmitter.prototype.emit = function (name, ...args) { if (this instanceof net.Socket || this instanceof net.Server) seen.push(`${this.constructor.name} ${String(name)}`); return emit.call(this, name, ...args); };
const server = net.createServer((s) => { s.end('x'); server.close(() => { console.log([...new Set(seen)].sort().join()); }); }).listen(0, '127.0.0.1', () => net.connect(server.address().port, '127.0.0.1').resume());
console.log(Object.hasOwn(net.Socket.prototype, 'emit'), new net.Socket().emit === EventEmitter.prototype.emit);
