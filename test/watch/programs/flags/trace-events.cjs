// flags: --no-node-snapshot
const s = require('net').createServer().listen(0, '127.0.0.1', () => { console.log('no snapshot', new Error('x').stack); s.close(); });
