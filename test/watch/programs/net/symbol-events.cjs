const net = require('net');
const name = Symbol('own');
const s = new net.Socket();
s.on(name, (...args) => console.log('symbol', args));
console.log(s.emit(name, 1), s.eventNames().includes(name));
s.on('__proto__', () => console.log('proto')); s.on('constructor', () => console.log('constructor')); s.on('toString', () => console.log('toString'));
s.emit('__proto__'); s.emit('constructor'); s.emit('toString'); s.emit(5);
