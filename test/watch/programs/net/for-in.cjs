const net = require('net');
const names = (object) => { const list = []; for (const name in object) list.push(name); return list.join(); };
console.log(names(new net.Socket()));
console.log(names(net.createServer()));
