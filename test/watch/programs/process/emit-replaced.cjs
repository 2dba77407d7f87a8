const net = require('net');
const { emit } = process;
process.emit = function (name, ...args) { if (name !== 'newListener' && typeof name === 'string') process._rawDebug('process', name); return emit.call(this, name, ...args); };
const server = net.createServer().listen(0, '127.0.0.1', () => server.close());
