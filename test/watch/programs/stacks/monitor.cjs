const net = require('net');
process.on('uncaughtExceptionMonitor', (error, origin) => console.log('monitor', error.message, origin));
const server = net.createServer().listen(0, '127.0.0.1', () => { throw new Error('fatal'); });
