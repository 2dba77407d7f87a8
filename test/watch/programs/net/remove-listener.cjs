const net = require('net');
const s = new net.Socket();
s.on('removeListener', (name, f) => console.log('removed', name, f.name));
s.on('newListener', (name, f) => console.log('new', name, f.name));
function a() {} function b() {}
s.on('data', a); s.addListener('data', b); s.prependListener('data', a); s.once('data', b); s.prependOnceListener('end', a);
console.log(s.listeners('data').map((f) => f.name), s.rawListeners('data').map((f) => f.name));
s.off('data', b); s.removeListener('data', a); s.removeAllListeners('data'); s.removeAllListeners();
console.log(s.eventNames());
