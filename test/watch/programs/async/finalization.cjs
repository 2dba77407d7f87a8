// flags: --expose-gc
const net = require('net'); let gone = 0; const r = new FinalizationRegistry(() => { gone += 1; }); (() => { for (let n = 0; n < 50; n += 1) { const s = new net.Socket(); s.on('x', () => {}); s.emit('x'); r.register(s, n); } })(); setTimeout(() => { gc(); setTimeout(() => { gc(); console.log(gone >= 45); }, 30); }, 30);
