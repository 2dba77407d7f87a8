const net = require('net');
const s = new net.Socket();
process.on('warning', (w) => console.log(w.name, w.count, w.type, w.emitter === s, w.stack));
for (let n = 0; n < 11; n += 1) s.on('data', () => {});
