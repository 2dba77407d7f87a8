const net = require('net');
console.error('one');
process.stderr.write('two\n');
process._rawDebug('three');
const server = net.createServer().listen(0, '127.0.0.1', () => { console.error('four'); server.close(); });
