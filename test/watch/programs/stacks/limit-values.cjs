const net = require('net');
console.log(Error.stackTraceLimit, JSON.stringify(Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit')), typeof Error.prepareStackTrace, Error.prepareStackTrace?.name, Error.prepareStackTrace?.length);
console.log(Error, Object.keys(Error), Object.getOwnPropertyNames(Error).join());
const s = new net.Socket();
for (const limit of [0, 1, 2, 3, 5, 100, Infinity]) {
  Error.stackTraceLimit = limit;
  s.once('x', () => console.log(limit, new Error('here').stack));
  s.emit('x');
}
Error.stackTraceLimit = undefined;
s.once('x', () => console.log(new Error('here').stack)); s.emit('x');
delete Error.stackTraceLimit;
s.once('x', () => console.log(new Error('here').stack)); s.emit('x');
Error.stackTraceLimit = '7';
s.once('x', () => console.log(new Error('here').stack)); s.emit('x');
