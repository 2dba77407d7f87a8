const net = require('net');
process.on('exit', (code) => { console.log('exit', code); process.exitCode = 9; });
const server = net.createServer(() => { console.log('connection'); process.exit(7); }).listen(0, '127.0.0.1', () => net.connect(server.address().port, '127.0.0.1'));
