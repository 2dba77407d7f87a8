const net = require('net');
const { EventEmitter } = require('events');
for (const object of [net, net.Server.prototype, net.Socket.prototype, EventEmitter.prototype])
  for (const name of Object.getOwnPropertyNames(object).sort()) {
    const { value } = Object.getOwnPropertyDescriptor(object, name);
    if (typeof value === 'function') console.log(name, value.toString().length, `${value}`.slice(0, 60).split('\n')[0]);
  }
for (const f of [new net.Socket().emit, new net.Socket().on, new net.Socket().write, process.emit, process.kill, process.reallyExit, process.abort, Error.prepareStackTrace, Function.prototype.toString])
  console.log(Function.prototype.toString.call(f).split('\n')[0], f.name, f.length, Object.getOwnPropertyNames(f).join());
