const net = require('net'); const { listen } = net.Server.prototype; net.Server.prototype.listen = function (...a) { console.log('listen', a.length); return listen.apply(this, a); };
const s = net.createServer().listen(0, '127.0.0.1', () => s.close()); require('http').createServer().listen(0, '127.0.0.1', function () { this.close(); });
