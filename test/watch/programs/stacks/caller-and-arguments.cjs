const net = require('net');
const s = new net.Socket();
function listener() { try { console.log(listener.caller, listener.arguments.length, arguments.callee === listener); } catch (error) { console.log(error.message); } }
s.on('x', listener); s.emit('x', 1, 2, 3);
function outer() { s.emit('x', 4); } outer();
