const net = require('net');
let round = 0;
process.on('beforeExit', (code) => { console.log('before exit', code); if (round++ < 2) { const s = net.createServer().listen(0, '127.0.0.1', () => s.close()); } });
process.on('exit', (code) => console.log('exit', code, process.listenerCount('exit'), process.eventNames()));
