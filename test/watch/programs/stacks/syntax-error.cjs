// env: NO=1
const net = require('net');
const vm = require('vm');
const s = new net.Socket();
s.on('x', () => vm.runInThisContext('let a = ;', { filename: 'made-up.js' }));
s.emit('x');
