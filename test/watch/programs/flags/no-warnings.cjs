// flags: --no-warnings
const net = require('net'); const s = new net.Socket(); for (let n = 0; n < 12; n += 1) s.on('x', () => {}); process.on('warning', (w) => console.log(w.message));
