const net = require('net');
setTimeout(() => console.log('timeout'), 0); setImmediate(() => console.log('immediate'));
process.nextTick(() => console.log('tick')); Promise.resolve().then(() => console.log('micro')); queueMicrotask(() => console.log('queued'));
const server = net.createServer().listen(0, '127.0.0.1', () => { console.log('listening'); process.nextTick(() => console.log('tick 2')); Promise.resolve().then(() => console.log('micro 2')); server.close(() => console.log('closed')); });
console.log('sync');
