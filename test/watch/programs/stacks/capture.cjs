const net = require('net');
const s = new net.Socket();
function hide() { const holder = {}; Error.captureStackTrace(holder, hide); return holder.stack; }
s.on('x', () => console.log(hide()));
s.on('x', () => { const o = {}; Error.captureStackTrace(o, s.emit); console.log(o.stack); });
s.on('x', () => { const o = {}; Error.captureStackTrace(o, net.Socket.prototype.emit); console.log(o.stack); });
s.emit('x');
