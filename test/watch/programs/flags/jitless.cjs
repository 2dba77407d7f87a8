// flags: --jitless
const s = require('net').createServer().listen(0, '127.0.0.1', () => { console.log(new Error('j').stack); s.close(); });
