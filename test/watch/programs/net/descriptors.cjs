const net = require('net');
const { EventEmitter } = require('events');
const { Readable, Duplex } = require('stream');
const facts = (object) => Object.entries(Object.getOwnPropertyDescriptors(object)).map(([name, d]) => `${name}:${typeof d.value}${d.get ? 'g' : ''}${d.set ? 's' : ''}${d.writable ? 'w' : ''}${d.enumerable ? 'e' : ''}${d.configurable ? 'c' : ''}`).join(' ');
for (const object of [net.Server.prototype, net.Socket.prototype, EventEmitter.prototype, Readable.prototype, Duplex.prototype, net, process, Function.prototype]) console.log(facts(object));
