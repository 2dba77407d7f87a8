// flags: --use_strict
const s = require('net').createServer().listen(0, '127.0.0.1', () => { console.log(typeof this); s.close(); }); try { undeclared = 1; } catch (e) { console.log(e.message); }
