const net = require('net');
const s = new net.Socket();
const log = [];
s.on('a', () => { log.push('a1'); s.emit('b'); log.push('a1 end'); });
s.on('a', () => log.push('a2'));
s.on('b', () => { log.push('b'); s.emit('c', new Error('deep').stack); });
s.on('c', (stack) => console.log(stack));
s.emit('a'); console.log(log.join());
