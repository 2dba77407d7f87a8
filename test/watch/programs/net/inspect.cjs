const net = require('net');
const util = require('util');
console.log(util.inspect(new net.Socket(), { depth: 0 }));
console.log(util.inspect(net.createServer(() => {}), { depth: 0 }));
console.log(net.createServer());
console.log(util.inspect(new net.Socket(), { depth: 0, showHidden: true }));
