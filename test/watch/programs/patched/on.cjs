const { EventEmitter } = require('events'); const net = require('net'); const { on, addListener } = EventEmitter.prototype; console.log(on === addListener);
EventEmitter.prototype.on = function (n, f) { if (this instanceof net.Server) console.log('on', n); return on.call(this, n, f); };
const server = net.createServer(() => {}).on('close', () => console.log('closed')).listen(0, '127.0.0.1', () => server.close());
