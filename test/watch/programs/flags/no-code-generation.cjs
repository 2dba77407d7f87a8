// flags: --disallow-code-generation-from-strings
const net = require('net'); try { eval('1'); } catch (e) { console.log(e.message); } const s = net.createServer().listen(0, '127.0.0.1', () => { console.log('fine'); s.close(); });
