const net = require('net');
const util = require('util');
console.log(net);
console.log(util.inspect(net.Socket, { showHidden: true, depth: 1 }));
console.log(util.inspect(net.Server.prototype, { depth: 0 }));
console.log(util.inspect(net.Socket.prototype, { depth: 0 }));
