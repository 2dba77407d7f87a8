const net = require('net');
const s = new net.Socket();
s.on('x', () => { Error.stackTraceLimit = 2; console.log(new Error('two').stack); });
s.on('x', () => { console.log(Error.stackTraceLimit); Error.stackTraceLimit = 20; console.log(new Error('twenty').stack); });
s.emit('x');
console.log(Error.stackTraceLimit, new Error('outside').stack);
