// flags: --stack-trace-limit=50
const net = require('net');
const deep = (n, f) => (n ? deep(n - 1, f) : f());
const s = new net.Socket();
s.on('x', () => deep(30, () => console.log(new Error('deep').stack)));
deep(12, () => s.emit('x'));
