const net = require('net');
process.on('uncaughtException', (error, origin) => { console.log('handled', origin, error.stack); server.close(); });
const server = net.createServer(() => {}).listen(0, '127.0.0.1', () => { throw new Error('first'); });
