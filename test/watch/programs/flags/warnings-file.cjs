// flags: --redirect-warnings=/dev/stdout
process.emitWarning('redirected'); const net = require('net'); const s = new net.Socket(); for (let n = 0; n < 12; n += 1) s.on('x', () => {}); setTimeout(() => {}, 30);
