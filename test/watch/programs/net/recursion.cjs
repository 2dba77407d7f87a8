const net = require('net');
const s = new net.Socket();
let depth = 0;
s.on('again', () => { depth += 1; s.emit('again'); });
try { s.emit('again'); } catch (error) { console.log(error instanceof RangeError, error.message, depth > 100); }
console.log(s.emit('nothing'));
