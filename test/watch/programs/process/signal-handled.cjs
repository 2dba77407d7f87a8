const net = require('net');
const server = net.createServer().listen(0, '127.0.0.1', () => process.kill(process.pid, 'SIGTERM'));
process.once('SIGTERM', (name, number) => { console.log(name, number); server.close(() => { console.log('closed'); process.exit(5); }); });
