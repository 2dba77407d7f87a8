const net = require('net');
process.setUncaughtExceptionCaptureCallback((error) => { console.log('captured', error.message, error.stack.split('\n').length); server.close(); });
console.log(process.hasUncaughtExceptionCaptureCallback());
const server = net.createServer().listen(0, '127.0.0.1', () => { throw new Error('x'); });
