// flags: --disable-proto=throw
const net = require('net'); try { ({}).__proto__; } catch (e) { console.log(e.code); } const s = net.createServer((c) => { c.end('x'); s.close(); }).listen(0, '127.0.0.1', () => net.connect(s.address().port, '127.0.0.1').on('data', (d) => console.log(String(d))));
