const net = require('net');
const util = require('util');
function Legacy() { net.Socket.call(this); this.legacy = true; }
util.inherits(Legacy, net.Socket);
Legacy.prototype.hello = function () { this.write('hello'); };
const server = net.createServer((socket) => socket.on('data', (data) => { console.log(String(data)); socket.end(); server.close(); }));
server.listen(0, '127.0.0.1', () => { const l = new Legacy(); l.connect(server.address().port, '127.0.0.1', () => l.hello()); });
