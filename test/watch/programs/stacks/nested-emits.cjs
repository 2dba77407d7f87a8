const net = require('net');
const s = new net.Socket();
let depth = 0;
s.on('x', () => { depth += 1; if (depth < 8) s.emit('x'); else console.log(new Error('eight').stack); });
s.emit('x');
Error.stackTraceLimit = 40; depth = 0;
s.emit('x');
